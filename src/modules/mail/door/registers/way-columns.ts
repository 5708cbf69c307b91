import type { RegisterColumn } from '#kernel/register.ts';
import { namesOf } from '#kernel/relation.ts';
import { channels } from '../inputs-way.ts';
import { say } from '../../phrases/leaving.ts';

export const channelColumn: RegisterColumn = {
  key: 'channel',
  aside: true,
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
    escorts: namesOf('person', `${alias}.escorts`),
    receipt_no: `${alias}.receipt_no`,
  };
}
