import { setting } from '#kernel/parameter.ts';
import { civilDay } from '#kernel/civil.ts';
import { dateWithin } from '#kernel/window.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { saidDifference, toldDifference } from '#modules/documents/door/copy-numbers.ts';
import { copyLeft } from '../../door/happenings.ts';
import type { DispatchFacts } from '../../facts/parcel.ts';
import { parcelDifference } from '../../rules/parcel.ts';
import { say } from '../../phrases/parcels.ts';
import { type OtherSide, otherSide, unsignedBy } from '../../door/rules/other-side.ts';
import { cleared, listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

type Facts = DispatchFacts & { readonly other: OtherSide };
type ReceiptAsk = Ask<Facts, Input>;

export const causes = [bringsUnasked(copyLeft, 'asked when it was sent; the receipt tells where it is now')];

export const rules = rulesFor<Facts, Input>()([
  registryOnly,
  ...cleared,
  listedHands<ReceiptAsk>(),
  {
    id: 'sent',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ parcel }) => parcel.status !== 'sent',
    says: ({ parcel }) => say(parcel.status === 'received' ? 'received-already' : 'not-sent'),
    remedy: ({ parcel }) => say(parcel.status === 'received' ? 'received-already.remedy' : 'not-sent.remedy'),
  },
  {
    id: 'signed',
    clause: 'CARRIER-007',
    kind: 'fields',
    fields: ['signed_by', 'received_on'],
    broken: ({ input, settings }) =>
      setting(settings, 'CARRIER-007.signatures').includes('receiver') &&
      (unsignedBy(input.signed_by) || !input.received_on),
    says: () => say('receipt-unsigned'),
    remedy: () => say('receipt-unsigned.remedy'),
  },
  otherSide<ReceiptAsk>(
    'signed_by',
    ({ input }) => input.signed_by,
    ({ actor, parcel }) => [actor.name, parcel.courier],
  ),
  dateWithin({
    clause: 'CARRIER-007',
    field: 'received_on',
    name: say('field.received_on'),
    value: ({ input }) => input.received_on,
    between: ({ parcel, now }) => ({ from: parcel.sent_at && civilDay(parcel.sent_at), to: civilDay(now) }),
  }),
  {
    id: 'numbers',
    clause: 'CARRIER-007',
    kind: 'state',
    always: true,
    broken: ({ parcel, input }) => parcelDifference(parcel, input.numbers) !== null,
    says: ({ parcel, input }) =>
      say('receipt-differs', { difference: saidDifference(parcelDifference(parcel, input.numbers)) }),
    remedy: () => say('receipt-differs.remedy'),
    facts: ({ parcel, input }) => toldDifference(parcelDifference(parcel, input.numbers)),
  },
]);
