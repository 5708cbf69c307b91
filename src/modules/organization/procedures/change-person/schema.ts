import { z } from 'zod';
import { say } from '../../phrases/moves.ts';

const leadership = { in: say('leadership.in'), out: say('leadership.out') };

/** What is left empty stays as it is. */
export const input = z.strictObject({
  person: z.string().min(1).meta({ 'x-widget': 'person' }),
  department: z.string().min(1).optional().meta({ 'x-widget': 'department' }),
  post: z.string().trim().min(1).max(60).optional(),
  leadership: z
    .enum(['in', 'out'])
    .optional()
    .meta({ 'x-names': leadership, 'x-title': say('field.leadership') }),
  reason: z.string().trim().min(1).max(200),
});
export type Input = z.infer<typeof input>;
