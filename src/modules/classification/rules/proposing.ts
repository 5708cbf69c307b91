import { readyOneself } from '#kernel/ready.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
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

/** What stands against any proposal, of a new draft or of one worked on. */
export const proposing: readonly Rule<Circumstances & Proposing>[] = [
  ...drafting,
  regimeFits,
  ...companySecret,
  ...readyOneself,
  graded,
  textFits,
  titleFits,
  ...sourceRules,
];
