import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { clauseIds } from '#kernel/generated/clauses.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  /** Empty for what is found outside an inspection. */
  inspection: z
    .string()
    .optional()
    .meta({ 'x-title': say('field.inspection'), 'x-widget': 'inspection' }),
  clause: z.enum(clauseIds).meta({ 'x-title': say('field.clause'), 'x-widget': 'choice' }),
  person: z
    .string()
    .optional()
    .meta({ 'x-title': say('field.person'), 'x-widget': 'person' }),
  department: z
    .string()
    .optional()
    .meta({ 'x-title': say('field.department'), 'x-widget': 'department' }),
  what: z
    .string()
    .max(2000)
    .optional()
    .meta({ 'x-title': say('field.what') }),
  serious: z
    .boolean()
    .default(false)
    .meta(shown(say('field.serious'))),
  due_on: z.iso
    .date()
    .optional()
    .meta({ 'x-title': say('field.due_on') }),
});
export type Input = z.infer<typeof input>;
