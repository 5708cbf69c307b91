import { z } from 'zod';
import { gradeNames, grades } from '../../rules/post.ts';

export const input = z.strictObject({
  person: z.string().min(1).meta({ 'x-widget': 'person' }),
  grade: z.enum(grades).meta({ 'x-names': gradeNames }),
  basis: z.string().max(500).optional(),
});
export type Input = z.infer<typeof input>;
