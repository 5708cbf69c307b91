import { copyNo } from '#kernel/copy-no.ts';
import { toldDifference } from '#modules/documents/door/copy-numbers.ts';
import { type Approval, chain } from '#kernel/approval.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/parcels.ts';
import { type DispatchAsk, packedHere, type ParcelAsk, parcelDifference } from '../../rules/parcel.ts';
import type { AskedParcel } from '../../facts/parcel.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { cleared, listedHands, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

/** The count or the name on the envelope is not what the parcel should be. */
export function differs({ parcel, input }: Pick<DispatchAsk<Input>, 'parcel' | 'input'>): boolean {
  return input.recipient !== parcel.recipient || parcelDifference(parcel, input.numbers) !== null;
}

export type RecountAsk = ParcelAsk<Input>;

export const rules = rulesFor<AskedParcel, Input>()([
  registryOnly,
  ...cleared,
  listedHands<RecountAsk>(),
  packedHere,
  {
    id: 'agrees',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: differs,
    says: ({ parcel, input }) =>
      say('recount-differs', {
        recipient: parcel.recipient,
        expected: copyNo(parcel.numbers),
        found: input.recipient,
        counted: copyNo(input.numbers),
      }),
    remedy: () => say('recount-differs.remedy'),
    facts: ({ parcel, input }) => toldDifference(parcelDifference(parcel, input.numbers)),
  },
  actedWithin<RecountAsk>(
    ({ input }) => input.acted_at,
    ({ parcel }) => parcel.packed_at,
    ({ asked }) => asked,
  ),
]);

/** CARRIER-042: a parcel stopped once is settled with the drafting section, whose head agrees to the new count. */
export function approval({ parcel, document, input }: RecountAsk): Approval | null {
  if (parcel.status !== 'stopped') return null;
  const { no, recipient, numbers } = parcel;
  return {
    steps: chain({ clause: 'CARRIER-042', roles: ['dept_head'] }),
    then: 'execute',
    title: say('recount.title', { no: no ?? '', recipient }),
    summary: { document: document.id, no, recipient, numbers },
    content: JSON.stringify([parcel.id, recipient, numbers, input.acted_at ?? null]),
    ...(document.department_id ? { departmentId: document.department_id } : {}),
  };
}
