import { z } from 'zod';
import type { Json } from '#kernel/json.ts';
import { say } from '../../phrases/choose.ts';

export const input = z.strictObject({
  /** `<CLAUSE>.<parameter>` */
  key: z
    .string()
    .min(1)
    .max(120)
    .meta({ 'x-title': say('field.key') }),
  /** Numbers, yes or no and lists may come as the text a form has of them. */
  value: z
    .preprocess(
      read,
      z.any().refine((value) => value !== undefined),
    )
    .meta({ 'x-title': say('field.value') }) as z.ZodType<Json>,
});
export type Input = z.infer<typeof input>;

function read(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
