import { z } from 'zod';
import { closingItems, itemNames } from '../../rules/items.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  /** Its id, or the code at its door. */
  place: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.place'), 'x-widget': 'place' }),
  items: z
    .array(z.enum(closingItems).meta({ 'x-names': itemNames }))
    .max(10)
    .default([])
    .meta({ 'x-title': say('field.items') }),
  fault: z
    .string()
    .max(500)
    .optional()
    .meta({ 'x-title': say('field.fault') }),
});
export type Input = z.infer<typeof input>;
