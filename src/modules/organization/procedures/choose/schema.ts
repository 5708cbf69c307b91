import { z } from 'zod';
import type { Json } from '#kernel/json.ts';

export const input = z.strictObject({
  /** `<CLAUSE>.<parameter>` */
  key: z.string().min(1).max(120),
  /** Numbers, yes or no and lists may come as the text a form has of them. */
  value: z.preprocess(
    read,
    z.any().refine((value) => value !== undefined),
  ) as z.ZodType<Json>,
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
