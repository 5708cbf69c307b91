import { brings, bringsUnasked, fresh } from '#kernel/guard.ts';
import type { Timed } from '#kernel/period.ts';
import { lawfulPeriod, ownPeriod } from '#kernel/period-rules.ts';
import { scopeWidened } from '#modules/documents/door/happenings.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import { proposalLowered, secretProposed } from '../../happenings.ts';
import type { Proposed } from '../../rules/proposing.ts';
import type { Input } from './schema.ts';

export interface Facts extends Omit<Proposed, 'title'> {
  readonly document: Document | null;
  readonly timed: Timed;
  readonly head: string | null;
}

type A = Ask<Facts, Input>;

const thing = ({ draft }: A) => draft?.id ?? fresh;

export const causes = [
  brings(secretProposed, (ask: A) => [{ ...ask, thing: thing(ask), title: ask.input.title }], { thing: 'document' }),
  brings(proposalLowered, (ask: A) => [{ ...ask, thing: thing(ask) }], { thing: 'document', decided: 'false' }),
  bringsUnasked(
    scopeWidened,
    'A draft is known to its author and to the head of his department, who agrees to it; the wall asks both.',
  ),
];

export const rules = rulesFor<Facts, Input>()([]);

/** A period no decision may have is told while it is drafted; a longer one may still be proposed to who can decide it. */
export const ahead = rulesFor<Facts, Input>()([
  ...lawfulPeriod,
  ...ownPeriod.filter(({ id }) => id !== 'period-given'),
]);
