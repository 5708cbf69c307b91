import type { Ask, Circumstances, Rule } from '#kernel/verdict.ts';
import { difference, readNumbers } from '#modules/documents/door/copy-numbers.ts';
import { say } from '../phrases/parcels.ts';
import type { AskedParcel, DispatchFacts } from '../facts/parcel.ts';

export type DispatchAsk<I> = Ask<DispatchFacts, I>;

export type ParcelAsk<I> = Ask<AskedParcel, I>;

/** CARRIER-042: a parcel that has left, or was opened, is neither counted again nor opened. */
export const packedHere: Rule<Circumstances & Pick<DispatchFacts, 'parcel'>> = {
  id: 'packed',
  clause: 'CARRIER-042',
  kind: 'state',
  always: true,
  broken: ({ parcel }) => !['packed', 'stopped', 'recounted'].includes(parcel.status),
  says: ({ parcel }) => say(parcel.status === 'unpacked' ? 'unpacked-already' : 'recount-state'),
  remedy: ({ parcel }) => say(parcel.status === 'unpacked' ? 'unpacked-already.remedy' : 'recount-state.remedy'),
};

/** What was found against what the parcel should hold; unreadable numbers find nothing. */
export function parcelDifference(parcel: DispatchFacts['parcel'], found: string) {
  return difference(readNumbers(parcel.numbers) ?? [], readNumbers(found) ?? []);
}
