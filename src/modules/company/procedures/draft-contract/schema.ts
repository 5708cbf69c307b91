import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { levelNames } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import { say } from '../../phrases.ts';
import { type Item, items } from '../../rules.ts';

const kindNames = { cooperation: say('kind.cooperation'), agency: say('kind.agency'), trading: say('kind.trading') };
const itemNames = Object.fromEntries(items.map((item) => [item, say(`item.${item}`)])) as Record<Item, Text>;

export const input = z.strictObject({
  /** Given: that contract is changed, and its review starts anew. */
  contract: z
    .string()
    .optional()
    .meta(shown(say('field.contract'), { widget: 'contract' })),
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(shown(say('field.name'))),
  counterpart: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(shown(say('field.counterpart'))),
  kind: z.enum(['cooperation', 'agency', 'trading']).meta(shown(say('field.kind'), { names: kindNames })),
  trade_secrets: z
    .boolean()
    .default(true)
    .meta(shown(say('field.trade_secrets'))),
  level: z
    .enum(['top_secret', 'secret', 'confidential', 'internal'])
    .default('confidential')
    .meta(shown(say('field.level'), { widget: 'level', names: levelNames })),
  text: z
    .string()
    .trim()
    .max(200_000)
    .optional()
    .meta(shown(say('field.text'), { widget: 'long-text' })),
  passages: z
    .array(
      z.strictObject({
        item: z.enum(items).meta(shown(say('field.item'), { widget: 'choice', names: itemNames })),
        passage: z
          .string()
          .trim()
          .min(1)
          .max(4000)
          .meta(shown(say('field.passage'), { widget: 'long-text' })),
      }),
    )
    .max(50)
    .default([])
    .meta(shown(say('field.passages'), { help: say('field.passages.help') })),
});
export type Input = z.infer<typeof input>;
