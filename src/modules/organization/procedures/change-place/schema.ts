import { z } from 'zod';
import { say } from '../../phrases/places.ts';
import { kindNames, placeKinds } from '../../rules/places.ts';
import { say as sayAccounts } from '../../phrases/departments.ts';

/** What is left empty stays as it is. */
export const input = z.strictObject({
  place: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.place'), 'x-widget': 'place' }),
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .meta({ 'x-title': sayAccounts('field.name') }),
  kind: z
    .enum(placeKinds)
    .optional()
    .meta({ 'x-names': kindNames, 'x-title': say('field.kind') }),
  department: z
    .string()
    .min(1)
    .optional()
    .meta({ 'x-title': sayAccounts('field.department'), 'x-widget': 'department' }),
  head: z
    .string()
    .min(1)
    .optional()
    .meta({ 'x-widget': 'person', 'x-title': say('field.head') }),
});
export type Input = z.infer<typeof input>;
