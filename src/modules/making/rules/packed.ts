import type { Rule } from '#kernel/verdict.ts';
import type { ParcelsPacked } from '../happenings.ts';
import { say } from '../phrases/making.ts';
import { addsUp, allot } from './allotment.ts';

const outside = ({ order, parcels }: ParcelsPacked) =>
  allot(order, parcels)
    .parcels.map((one) => one.unit)
    .filter((unit) => !order.recipients.some((one) => one.unit === unit));

/** What is packed goes to those for whom it was ordered, and adds up. */
export const packedRules: readonly Rule<ParcelsPacked>[] = [
  {
    id: 'range',
    clause: 'CARRIER-009',
    kind: 'denied',
    broken: (ask) => outside(ask).length > 0,
    says: (ask) => say('outside-range', { unit: outside(ask).join('、') }),
    remedy: () => say('outside-range.remedy'),
  },
  {
    id: 'checked',
    clause: 'CARRIER-042',
    kind: 'fields',
    always: true,
    fields: ['checked'],
    broken: ({ checked }) => !checked,
    says: () => say('not-checked'),
    remedy: () => say('not-checked.remedy'),
  },
  {
    id: 'made',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: ({ order }) => order.status !== 'made',
    says: ({ order }) => say(order.status === 'approved' ? 'not-made' : 'distributed-already'),
    remedy: ({ order }) => say(order.status === 'approved' ? 'not-made.remedy' : 'distributed-already.remedy'),
  },
  {
    id: 'counts',
    clause: 'CARRIER-042',
    kind: 'state',
    always: true,
    broken: ({ order, parcels }) => order.status === 'made' && !addsUp(order, allot(order, parcels)),
    says: ({ order, parcels }) => {
      const { parcels: packed, kept } = allot(order, parcels);
      const distributed = packed.reduce((sum, one) => sum + one.numbers.length, 0);
      return say('counts-differ', { made: order.copies, distributed, kept: kept.length });
    },
    remedy: () => say('counts-differ.remedy'),
  },
];
