import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { HandBackFacts } from '../../facts/hand-back.ts';
import { say } from '../../phrases/recall.ts';
import { copyLeft, leftBy } from '#modules/mail/door/happenings.ts';
import { otherSide, unsignedBy } from '#modules/mail/door/rules/other-side.ts';
import { carrierNamed } from '#modules/mail/door/rules/way.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(
    copyLeft,
    (ask: Ask<HandBackFacts, Input>) => {
      const { leaving, escorts, away, listed, designated, input } = ask;
      const to = { unit_to: input.recipient ?? null, way: input, packed: false };
      const departing = { entered: input.acted_at };
      return leftBy(ask, { copies: leaving, escorts, away, listed, desk: designated, departing, ...to }, to.unit_to);
    },
    { kind: 'return', to: 'unit', thing: 'carrier' },
  ),
];

export const rules = rulesFor<HandBackFacts, Input>()([
  carrierNamed,
  {
    id: 'recipient',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['recipient'],
    always: true,
    broken: ({ input }) => !input.recipient,
    says: () => say('no-recipient'),
    remedy: () => say('no-recipient.remedy'),
  },
  {
    id: 'signed',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['received_by', 'signed'],
    broken: ({ input }) => unsignedBy(input.received_by) || input.signed !== true,
    says: () => say('no-signature'),
    remedy: () => say('no-signature.remedy'),
  },
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
