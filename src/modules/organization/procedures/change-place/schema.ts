import { z } from 'zod';
import { say } from '../../phrases/places.ts';
import { kindNames, placeKinds } from '../../rules/places.ts';

/** What is left empty stays as it is. */
export const input = z.strictObject({
  place: z.string().min(1).meta({ 'x-widget': 'place' }),
  name: z.string().trim().min(1).max(60).optional(),
  kind: z
    .enum(placeKinds)
    .optional()
    .meta({ 'x-names': kindNames, 'x-title': say('field.kind') }),
  department: z.string().min(1).optional().meta({ 'x-widget': 'department' }),
  head: z
    .string()
    .min(1)
    .optional()
    .meta({ 'x-widget': 'person', 'x-title': say('field.head') }),
});
export type Input = z.infer<typeof input>;
