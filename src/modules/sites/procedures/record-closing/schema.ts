import { z } from 'zod';
import { closingItems, itemNames } from '../../rules/items.ts';

export const input = z.strictObject({
  /** Its id, or the code at its door. */
  place: z.string().min(1).meta({ 'x-widget': 'place' }),
  items: z
    .array(z.enum(closingItems).meta({ 'x-names': itemNames }))
    .max(10)
    .default([]),
  fault: z.string().max(500).optional(),
});
export type Input = z.infer<typeof input>;
