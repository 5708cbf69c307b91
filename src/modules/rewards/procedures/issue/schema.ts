import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { rewarding } from '../../permits.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  proposal: z
    .string()
    .min(1)
    .meta(shown(say('field.proposal'), { widget: 'case', permit: rewarding })),
});
export type Input = z.infer<typeof input>;
