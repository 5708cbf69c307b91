import { z } from 'zod';
import { levelIds } from '#kernel/generated/clauses.ts';

export const input = z.strictObject({
  medium: z.string().min(1),
  title: z.string().trim().min(1).max(200),
  /** Its level counts, if the document is one of the unit's. */
  document: z.string().optional().meta({ 'x-widget': 'document' }),
  level: z.enum(levelIds).optional().meta({ 'x-widget': 'level' }),
});
export type Input = z.infer<typeof input>;
