import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Reach } from '../../facts.ts';
import { petitionReaches } from '../../happenings.ts';
import type { Input } from './schema.ts';

export interface Facts extends Reach {
  /** Another handler that must be appointed. */
  readonly owed: readonly Obligation[];
}

export const causes = [
  brings(petitionReaches, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.petition.id }], { thing: 'petition' }),
];

export const rules = rulesFor<Facts, Input>()([]);
