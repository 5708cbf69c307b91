import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { clauseIds } from '#kernel/generated/clauses.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  /** Empty for what is found outside an inspection. */
  inspection: z.string().optional(),
  clause: z.enum(clauseIds).meta({ 'x-widget': 'choice' }),
  person: z.string().optional().meta({ 'x-widget': 'person' }),
  department: z.string().optional().meta({ 'x-widget': 'department' }),
  what: z.string().max(2000).optional(),
  serious: z
    .boolean()
    .default(false)
    .meta(shown(say('field.serious'))),
  due_on: z.iso.date().optional(),
});
export type Input = z.infer<typeof input>;
