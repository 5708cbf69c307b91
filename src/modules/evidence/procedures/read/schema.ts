import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  evidence: z
    .string()
    .max(64)
    .meta(shown(say('field.evidence'), { widget: 'evidence' })),
});
export type Input = z.infer<typeof input>;
