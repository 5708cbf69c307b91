import { z } from 'zod';
import { levelIds } from '#kernel/generated/clauses.ts';

export const input = z.strictObject({
  medium: z.string().min(1),
  level: z.enum(levelIds).meta({ 'x-widget': 'level' }),
});
export type Input = z.infer<typeof input>;
