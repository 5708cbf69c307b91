import { readyOneself } from '#kernel/ready.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/proposal.ts';
import type { Draft } from '../tables.ts';
import { type CompanyFacts, companySecret } from './company-secret.ts';
import { drafting } from './drafting.ts';
import { graded, regimeFits } from './proposal.ts';
import { type Texts, textFits, titleFits } from './site.ts';
import { type OfSources, sourceRules } from './source.ts';

/** What is proposed for a draft; null for a new one. */
export interface Proposing extends CompanyFacts, OfSources, Texts {
  readonly draft: Draft | null;
}

/** A proposal with the department that is to agree to it. */
export interface Proposed extends Proposing {
  readonly department: string | null;
}

/** CLASSIFY-015: nobody chooses whose head agrees to what he proposes. */
const ownDepartment: Rule<Circumstances & Proposed> = {
  id: 'own-department',
  clause: 'CLASSIFY-015',
  kind: 'fields',
  fields: ['department'],
  broken: ({ department, actor }) => department !== actor.departmentId,
  says: () => say('other-department'),
  remedy: () => say('other-department.remedy'),
};

/** What stands against any proposal, of a new draft or of one worked on. */
export const proposing: readonly Rule<Circumstances & Proposed>[] = [
  ownDepartment,
  ...drafting,
  regimeFits,
  ...companySecret,
  ...readyOneself,
  graded,
  textFits,
  titleFits,
  ...sourceRules,
];
