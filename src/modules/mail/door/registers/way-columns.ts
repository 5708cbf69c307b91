import type { RegisterColumn } from '#kernel/register.ts';
import { channels } from '../inputs-way.ts';
import { say } from '../../phrases/leaving.ts';

export const channelColumn: RegisterColumn = {
  key: 'channel',
  title: say('field.channel'),
  kind: 'status',
  values: Object.fromEntries(channels.map((one) => [one, say(`channel.${one}`)])),
};

/** By which way copies went: channel, who went with them, the receipt of the service. */
export const wayColumns: readonly RegisterColumn[] = [
  channelColumn,
  { key: 'escorts', title: say('field.courier'), kind: 'text' },
  { key: 'receipt_no', title: say('field.receipt_no'), kind: 'text' },
];

export function waySelect(alias: string): Readonly<Record<'channel' | 'escorts' | 'receipt_no', string>> {
  return {
    channel: `${alias}.channel`,
    escorts: `(select string_agg(e.name, '、' order by array_position(${alias}.escorts, e.id)) from person e where e.unit_id = ${alias}.unit_id and e.id = any(${alias}.escorts))`,
    receipt_no: `${alias}.receipt_no`,
  };
}
