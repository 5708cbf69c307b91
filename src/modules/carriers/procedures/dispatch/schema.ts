import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '../../inputs.ts';
import { say } from '../../phrases/making.ts';

/** Ways a parcel can go; which of them a state secret may take is for CARRIER-045. */
export const channels = [
  'confidential_post',
  'confidential_courier',
  'own_delivery',
  'ordinary_post',
  'express',
] as const;

export const input = z.strictObject({
  dispatch: id.meta(shown(say('field.dispatch'), { widget: 'object' })),
  /** Absent: delivered by our own person. Where a firm is named, CARRIER-045 asks for the channel. */
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
  service: z
    .string()
    .trim()
    .max(60)
    .nullish()
    .meta(shown(say('field.service'))),
});
export type Input = z.infer<typeof input>;
