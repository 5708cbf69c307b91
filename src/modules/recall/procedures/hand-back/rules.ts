import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { HandBackFacts } from '../../facts/hand-back.ts';
import { givenBack } from '../../happenings.ts';
import { say } from '../../phrases/recall.ts';
import { leftBy } from '#modules/mail/door/happenings.ts';
import { otherSide } from '#modules/mail/door/rules/other-side.ts';
import { carrierNamed } from '#modules/mail/door/rules/way.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(
    givenBack,
    (ask: Ask<HandBackFacts, Input>) => {
      const { leaving, escorts, away, listed, designated, input } = ask;
      const to = { unit_to: input.recipient ?? null, way: input, packed: false };
      const departing = { entered: input.acted_at };
      const sending = { copies: leaving, escorts, away, listed, desk: designated, departing, ...to };
      const { received_by, signed } = input;
      return leftBy(ask, sending, to.unit_to).map((part) => ({ ...part, received_by, signed }));
    },
    { kind: 'return', to: 'unit', thing: 'carrier' },
  ),
];

export const rules = rulesFor<HandBackFacts, Input>()([
  carrierNamed,
  otherSide<Ask<HandBackFacts, Input>>(
    'received_by',
    ({ input }) => input.received_by,
    ({ actor, escorts }) => [actor.name, ...escorts.map((one) => one.name)],
  ),
  {
    id: 'list-open',
    clause: 'CARRIER-058',
    kind: 'state',
    always: true,
    broken: ({ list }) => list.status !== 'open',
    says: () => say('list-closed'),
    remedy: () => say('list-closed.remedy'),
  },
  {
    id: 'collected',
    clause: 'CARRIER-058',
    kind: 'state',
    always: true,
    broken: ({ list, collected }) => list.status === 'open' && collected.length === 0,
    says: () => say('nothing-collected'),
    remedy: () => say('nothing-collected.remedy'),
  },
  {
    id: 'as-collected',
    clause: 'CARRIER-007',
    kind: 'state',
    fields: ['carriers'],
    always: true,
    broken: ({ strangers }) => strangers.length > 0,
    says: () => say('not-collected'),
    remedy: () => say('not-collected.remedy'),
    facts: ({ strangers }) => ({ carriers: strangers }),
  },
]);
