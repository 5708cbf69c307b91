import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const channels = ['website', 'social_media', 'press', 'upward_report'] as const;
export const channelNames = {
  website: say('channel.website'),
  social_media: say('channel.social_media'),
  press: say('channel.press'),
  upward_report: say('channel.upward_report'),
};

export const input = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(shown(say('field.title'))),
  content: z
    .string()
    .trim()
    .min(1)
    .max(100_000)
    .meta(shown(say('field.content'), { widget: 'text' })),
  channel: z
    .enum(channels)
    .default('website')
    .meta(shown(say('field.channel'), { names: channelNames })),
  especially_important: z
    .boolean()
    .default(false)
    .meta(shown(say('field.especially_important'))),
});
export type Input = z.infer<typeof input>;
