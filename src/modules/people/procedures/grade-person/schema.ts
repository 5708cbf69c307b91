import { z } from 'zod';
import { gradeNames, grades } from '../../rules/post.ts';
import { say } from '../../phrases/post.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.person'), 'x-widget': 'person' }),
  grade: z.enum(grades).meta({ 'x-title': say('field.grade'), 'x-names': gradeNames }),
  basis: z
    .string()
    .max(500)
    .optional()
    .meta({ 'x-title': say('field.basis') }),
});
export type Input = z.infer<typeof input>;
