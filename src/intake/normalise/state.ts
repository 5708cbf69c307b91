import type { HandKind } from '#kernel/custody.ts';
import type { MessageCode } from '../messages.ts';
import { type Reading, note, reading } from '../remark.ts';
import type { CarrierState } from '../states.ts';
import { isPlaceholder, squeeze } from '#kernel/typed/text.ts';

/** Where a carrier of that state is. */
export const stateHand: Readonly<Record<CarrierState, HandKind>> = {
  kept: 'registry',
  held: 'person',
  lent: 'person',
  circulating: 'person',
  carried_out: 'person',
  in_transit: 'courier',
  sent: 'unit',
  archived: 'archive',
  awaiting_destruction: 'registry',
  destroyed: 'destroyed',
  missing: 'missing',
};

/** First match wins: what is asked for or under way stands before what is done. */
const states: readonly (readonly [RegExp, CarrierState, MessageCode?])[] = [
  [/丢失|遗失|失踪|下落不明|去向不明|找不到|缺失/, 'missing', 'state_missing'],
  [/(?:申请|待|拟|未)销毁|送销|已交销/, 'awaiting_destruction', 'state_pending'],
  [/申请(?:外发|归档|外带|修改|合并)|待交接|归属转换中|密级变更中/, 'kept', 'state_pending'],
  [/外发中|传递中|运送中|在途/, 'in_transit'],
  [/销毁|碎毁|已毁/, 'destroyed', 'state_destroyed'],
  [/归档|归卷|移交档案/, 'archived', 'state_archived'],
  [/清退|退回(?:制发|来文|原)|已?上[交缴]|外发|已寄出|已发出|移交外单位/, 'sent', 'state_sent'],
  [/外带|携带外出/, 'carried_out'],
  [/流转|传阅/, 'circulating'],
  [/借/, 'lent'],
  [/在库|库存|留用|入库|保存|回收|收回|退回|已退|归还|机要室|保密室|正常|有效|完好/, 'kept'],
  [/在用|使用|保管|领用|持有|在手|个人/, 'held'],
];

/** The state of a carrier; null where the column is empty, so that the holder decides. */
export function readState(text: string): Reading<CarrierState> {
  const squeezed = squeeze(text);
  if (isPlaceholder(squeezed)) return reading<CarrierState>(null);
  const found = states.find(([pattern]) => pattern.test(squeezed));
  const raw = text.trim();
  if (!found) return reading<CarrierState>('kept', note('state_unknown', { raw }));
  const [, state, code] = found;
  return code ? reading<CarrierState>(state, note(code, { raw }, clauseOf[state])) : reading<CarrierState>(state);
}

const clauseOf = {
  missing: 'CARRIER-057',
  destroyed: 'CARRIER-064',
  awaiting_destruction: 'CARRIER-061',
  sent: 'CARRIER-002',
  archived: 'CARRIER-002',
} as const satisfies Partial<Record<CarrierState, string>> as Partial<
  Record<CarrierState, 'CARRIER-057' | 'CARRIER-064' | 'CARRIER-061' | 'CARRIER-002'>
>;
