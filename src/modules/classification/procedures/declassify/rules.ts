import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { changeApproval } from '../../approval.ts';
import type { ChangingFacts } from '../../facts/changing.ts';
import { endMoved, levelLowered } from '../../happenings.ts';
import type { Input } from './schema.ts';

type A = Ask<ChangingFacts, Input>;

/** What was over before it was entered has nobody yet who took its label off. */
const ending = (ask: A) => ({ ...ask, live: ask.live || ask.document.status === 'ended' });

export const causes = [
  brings(levelLowered, (ask: A) => [{ ...ending(ask), thing: [ask.document.id, ...ask.copies.map(({ id }) => id)] }], {
    thing: ['document', 'carrier'],
    decided: 'true',
  }),
  brings(endMoved, (ask: A) => [{ ...ending(ask), thing: ask.document.id }], { how: 'ended' }),
];

export const rules = rulesFor<ChangingFacts, Input>()([]);

export function approval(ask: A): Approval {
  return changeApproval(ask, 'declassify.case');
}
