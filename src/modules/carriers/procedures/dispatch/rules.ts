import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { SendingFacts } from '../../facts/making.ts';
import { say as leaving } from '../../phrases/leaving.ts';
import { say } from '../../phrases/making.ts';
import { actedWithin, lastMove, lastOf } from '../../rules/acted.ts';
import { sendingRules } from '../../rules/leaving.ts';
import { type DispatchAsk, inRegistry, markCorrected, marked } from '../../rules/making.ts';
import { passedOnWithLeave, servesStill } from '../../rules/reprint.ts';
import { cleared, registryOnly } from '../../rules/registry.ts';
import { carrierNamed } from '../../rules/way.ts';
import type { Input } from './schema.ts';

export type SendingAsk = DispatchAsk<Input> & SendingFacts;

const gone = ({ parcel }: Pick<SendingAsk, 'parcel'>) => ['sent', 'received', 'unpacked'].includes(parcel.status);
const already = { received: 'received-already', unpacked: 'unpacked-already' } as const;
const gonePhrase = ({ parcel: { status } }: Pick<SendingAsk, 'parcel'>) =>
  status === 'received' || status === 'unpacked' ? already[status] : 'sent-already';

export const rules = rulesFor<SendingFacts, Input>()([
  registryOnly,
  ...cleared,
  marked,
  markCorrected,
  passedOnWithLeave<SendingAsk>(({ form }) => form),
  servesStill<SendingAsk>(({ collectBy, input }) => ({ collectBy, at: input.acted_at })),
  ...sendingRules<SendingAsk>(({ leaving, parcel, escorts, listed, unlisted, input }) => ({
    copies: leaving,
    to: parcel.recipient,
    way: input,
    escorts,
    listed,
    desk: unlisted.length === 0,
  })),
  carrierNamed,
  {
    id: 'courier-signed',
    clause: 'CARRIER-007',
    kind: 'fields',
    fields: ['signed'],
    broken: ({ input, settings }) =>
      setting(settings, 'CARRIER-007.signatures').includes('receiver') &&
      Boolean(input.courier) &&
      input.signed !== true,
    says: () => leaving('courier-unsigned'),
    remedy: () => leaving('courier-unsigned.remedy'),
  },
  {
    id: 'once',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: gone,
    says: (ask) => say(gonePhrase(ask)),
    remedy: (ask) => say(`${gonePhrase(ask)}.remedy`),
  },
  {
    id: 'recounted',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: (ask) => !gone(ask) && ask.parcel.status !== 'recounted',
    says: () => say('not-recounted'),
    remedy: () => say('not-recounted.remedy'),
  },
  actedWithin<SendingAsk>(
    ({ input }) => input.acted_at,
    ({ copies, parcel }) => lastOf(lastMove(copies), parcel.recounted_at),
  ),
  { ...inRegistry, broken: (ask) => !gone(ask) && inRegistry.broken(ask) },
]);
