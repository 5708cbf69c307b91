import { rulesFor } from '#kernel/procedure.ts';
import type { DispatchFacts } from '../../facts/making.ts';
import { say } from '../../phrases/making.ts';
import { type DispatchAsk, parcelDifference } from '../../rules/making.ts';
import { cleared, listedHands, registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

/** The count or the name on the envelope is not what the parcel should be. */
export function differs({ parcel, input }: Pick<DispatchAsk<Input>, 'parcel' | 'input'>): boolean {
  return input.recipient !== parcel.recipient || parcelDifference(parcel, input.numbers) !== null;
}

export const rules = rulesFor<DispatchFacts, Input>()([
  registryOnly,
  ...cleared,
  listedHands<DispatchAsk<Input>>(),
  {
    id: 'packed',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: ({ parcel }) => parcel.status === 'sent' || parcel.status === 'received',
    says: () => say('recount-state'),
    remedy: () => say('recount-state.remedy'),
  },
  {
    id: 'agrees',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: differs,
    says: ({ parcel, input }) =>
      say('recount-differs', {
        recipient: parcel.recipient,
        expected: parcel.numbers,
        found: input.recipient,
        counted: input.numbers,
      }),
    remedy: () => say('recount-differs.remedy'),
    facts: ({ parcel, input }) => ({ ...parcelDifference(parcel, input.numbers) }),
  },
]);
