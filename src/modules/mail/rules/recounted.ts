import type { Rule } from '#kernel/verdict.ts';
import type { ParcelLeft } from '../happenings.ts';
import { say } from '../phrases/parcels.ts';

/** CARRIER-042: what was packed is counted again before it goes. */
export const recountedFirst: Rule<ParcelLeft> = {
  id: 'recounted',
  clause: 'CARRIER-042',
  kind: 'state',
  always: true,
  broken: ({ parcel }) => parcel.status !== 'recounted',
  says: () => say('not-recounted'),
  remedy: () => say('not-recounted.remedy'),
};
