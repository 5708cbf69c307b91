import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { peopleInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../phrases/leaving.ts';

/** Ways a parcel can go; which of them a state secret may take is for CARRIER-045. */
export const channels = [
  'confidential_post',
  'confidential_courier',
  'own_delivery',
  'approved_classified_network',
  'ordinary_post',
  'express',
] as const;
export type Channel = (typeof channels)[number];

const line = worded(60);

/** How copies go to another unit. Without a channel: by our own people. */
export const wayInput = {
  channel: z
    .enum(channels)
    .nullish()
    .meta(
      shown(say('field.channel'), {
        widget: 'choice',
        help: say('field.channel.help'),
        names: Object.fromEntries(channels.map((one) => [one, say(`channel.${one}`)])),
      }),
    ),
  courier: id.nullish().meta(shown(say('field.courier'), { widget: 'person' })),
  /** CARRIER-052: who goes with the courier. */
  bearers: peopleInput
    .max(20)
    .nullish()
    .meta(shown(say('field.bearers'), { widget: 'person', help: say('field.bearers.help') })),
  service: line.nullish().meta(shown(say('field.service'))),
  receipt_no: line.nullish().meta(shown(say('field.receipt_no'))),
} as const;

/** A way as it is entered. */
export interface Way {
  readonly channel?: Channel | null | undefined;
  readonly courier?: string | null | undefined;
  readonly bearers?: readonly string[] | null | undefined;
  readonly service?: string | null | undefined;
  readonly receipt_no?: string | null | undefined;
}

/** The channel it goes by; undefined where only a firm is named, which may be of any kind. */
export function channelOf({ channel, courier }: Way): Channel | undefined {
  return channel ?? (courier ? 'own_delivery' : undefined);
}
