import { bringsUnasked } from '#kernel/guard.ts';
import { scopeWidened } from '#modules/documents/door/happenings.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Derived } from '../../derived.ts';
import { companySecret } from '../../rules/company-secret.ts';
import { drafting } from '../../rules/drafting.ts';
import { cleared, type Proposal, regimeFits } from '../../rules/proposal.ts';
import { textFits, titleFits } from '../../rules/site.ts';
import { sourceRules } from '../../rules/source.ts';
import type { Document } from '#modules/documents/index.ts';
import type { Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The draft worked on; null for a new one. */
  readonly draft: Draft | null;
  readonly document: Document | null;
  readonly proposal: Proposal;
  /** For a derivative: what its sources make of it. */
  readonly derived: Derived | null;
  /** State secrets among the papers its basis cites by number. */
  readonly citedSecrets: readonly string[];
  readonly texts: number;
  readonly head: string | null;
  readonly department: string | null;
}

export const causes = [
  bringsUnasked(
    scopeWidened,
    'A draft is known to its author and to the head of his department, who agrees to it; the wall asks both.',
  ),
];

export const rules = rulesFor<Facts, Input>()([
  ...drafting,
  regimeFits,
  ...companySecret<Ask<Facts, Input>>(({ input }) => input.title),
  ...cleared,
  textFits,
  titleFits,
  ...sourceRules,
]);
