import { z } from 'zod';
import { say } from '../../phrases/departments.ts';

export const input = z.strictObject({
  department: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.department'), 'x-widget': 'department' }),
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .meta({ 'x-title': say('field.name') }),
  head: z
    .string()
    .min(1)
    .optional()
    .meta({ 'x-widget': 'person', 'x-title': say('department.head') }),
});
export type Input = z.infer<typeof input>;
