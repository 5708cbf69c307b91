import type { Text } from '#kernel/text.ts';

/** What a ledger can say of a copy. */
export const carrierStates = [
  'kept',
  'held',
  'lent',
  'circulating',
  'carried_out',
  'in_transit',
  'sent',
  'archived',
  'awaiting_destruction',
  'destroyed',
  'missing',
] as const;
export type CarrierState = (typeof carrierStates)[number];

export const stateNames: Readonly<Record<CarrierState, Text>> = {
  kept: { zh: '在库', en: 'kept' },
  held: { zh: '在用', en: 'held' },
  lent: { zh: '借出', en: 'lent' },
  circulating: { zh: '传阅中', en: 'circulating' },
  carried_out: { zh: '携带外出', en: 'carried out' },
  in_transit: { zh: '在途', en: 'in transit' },
  sent: { zh: '已发出', en: 'sent' },
  archived: { zh: '已归档', en: 'archived' },
  awaiting_destruction: { zh: '待销毁', en: 'awaiting destruction' },
  destroyed: { zh: '已销毁', en: 'destroyed' },
  missing: { zh: '遗失', en: 'lost' },
};
