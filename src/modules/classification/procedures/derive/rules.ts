import { rulesFor } from '#kernel/procedure.ts';
import type { Derived } from '../../derived.ts';
import { cleared, type Proposal, regimeFits } from '../../rules/proposal.ts';
import { sourceRules } from '../../rules/source.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly proposal: Proposal;
  readonly derived: Derived;
  readonly head: string | null;
  readonly department: string | null;
}

export const rules = rulesFor<Facts, Input>()([...sourceRules, regimeFits, cleared]);
