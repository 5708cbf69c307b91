import { type Approval, chain } from '#kernel/approval.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/parcels.ts';
import { actedWithin, lastOf } from '#modules/documents/door/rules/acted.ts';
import { packedHere, type ParcelAsk } from '../../rules/parcel.ts';
import type { AskedParcel } from '../../facts/parcel.ts';
import { cleared, listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export type UnpackAsk = ParcelAsk<Input>;

export const rules = rulesFor<AskedParcel, Input>()([
  registryOnly,
  ...cleared,
  listedHands<UnpackAsk>(),
  packedHere,
  {
    id: 'reason',
    clause: 'CARRIER-042',
    kind: 'fields',
    fields: ['reason'],
    always: true,
    broken: ({ input }) => namesNothing(input.reason),
    says: () => say('unpack-reason'),
    remedy: () => say('unpack-reason.remedy'),
  },
  actedWithin<UnpackAsk>(
    ({ input }) => input.acted_at,
    ({ parcel }) => lastOf(parcel.packed_at, parcel.recounted_at),
    ({ asked }) => asked,
  ),
]);

/** CARRIER-042: what is not sent after all is settled with the drafting section: its head agrees, whoever opens the parcel. */
export function approval({ parcel, document, input }: UnpackAsk): Approval {
  const { no, recipient, numbers } = parcel;
  const reason = input.reason ?? '';
  return {
    steps: chain({ clause: 'CARRIER-042', roles: ['dept_head'] }),
    then: 'execute',
    title: say('unpack.title', { no, recipient }),
    summary: { document: document.id, no, recipient, numbers, reason },
    content: JSON.stringify([parcel.id, recipient, numbers, reason, input.acted_at ?? null]),
    ...(document.department_id ? { departmentId: document.department_id } : {}),
  };
}
