import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { SendingFacts } from '../../facts/parcel.ts';
import { say as leaving } from '../../phrases/leaving.ts';
import { say } from '../../phrases/parcels.ts';
import { actedWithin, lastMove, lastOf } from '#modules/documents/door/rules/acted.ts';
import { sendingRules } from '../../door/rules/leaving.ts';
import type { DispatchAsk } from '../../rules/parcel.ts';
import { inRegistry } from '#modules/documents/door/rules/in-registry.ts';
import { markCorrected, marked } from '#modules/documents/door/rules/marked.ts';
import { passedOnWithLeave, servesStill } from '#modules/making/door/rules/reprint.ts';
import { cleared, registryOnly } from '#modules/documents/door/rules/registry.ts';
import { carrierNamed } from '../../door/rules/way.ts';
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
