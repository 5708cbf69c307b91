import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list, type Text } from '#kernel/text.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { CloseFacts } from '../../facts/close-day.ts';
import { say } from '../../phrases/shifts.ts';
import type { Input } from './schema.ts';

/** What a shift that ends may not leave without a word. */
function left({ balance }: Pick<CloseFacts, 'balance'>): Text[] {
  const { difference, receipts_owed, not_back, strays_open } = balance;
  return [
    ...(difference === 0 ? [] : [say('what.difference', { count: difference })]),
    ...(receipts_owed === 0 ? [] : [say('what.receipts', { count: receipts_owed })]),
    ...(not_back === 0 ? [] : [say('what.not-back', { count: not_back })]),
    ...(strays_open === 0 ? [] : [say('what.strays', { count: strays_open })]),
  ];
}

export const rules = rulesFor<CloseFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'last-taken',
    clause: 'CARRIER-001',
    kind: 'state',
    always: true,
    broken: ({ last }) => last?.status === 'handed',
    says: () => say('not-taken'),
    remedy: ({ lastTaker }) => say('not-taken.remedy', { name: lastTaker }),
  },
  {
    id: 'to-another',
    clause: 'CARRIER-001',
    kind: 'denied',
    always: true,
    broken: ({ taker, actor }) => taker.id === actor.id,
    says: () => say('taker-is-giver'),
    remedy: () => say('taker-is-giver.remedy'),
  },
  {
    id: 'to-the-registry',
    clause: 'CARRIER-001',
    kind: 'fields',
    fields: ['taker'],
    always: true,
    broken: ({ taker, settings }) =>
      taker.state !== 'active' || !holds(taker, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[])),
    says: ({ taker }) => say('taker-not-registry', { name: taker.name }),
    remedy: () => say('taker-not-registry.remedy'),
  },
  {
    id: 'alarms-held',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ balance }) => balance.alarms > 0,
    says: ({ balance }) => say('alarms-open', { count: balance.alarms }),
    remedy: () => say('alarms-open.remedy'),
  },
  {
    id: 'as-shown',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ input, balance }) => typeof input.stock === 'number' && input.stock !== balance.stock,
    says: ({ input, balance }) => say('moved', { said: input.stock ?? 0, stock: balance.stock }),
    remedy: () => say('moved.remedy'),
  },
  {
    id: 'left-explained',
    clause: 'CARRIER-002',
    kind: 'fields',
    fields: ['finding'],
    always: true,
    broken: (ask) => left(ask).length > 0 && !ask.input.finding,
    says: (ask) => say('unexplained', { what: list(left(ask)) }),
    remedy: () => say('unexplained.remedy'),
  },
]);
