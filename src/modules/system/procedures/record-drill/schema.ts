import { z } from 'zod';
import { say } from '../../phrases/drill.ts';

const results = ['same', 'different'] as const;

export const input = z.strictObject({
  started_at: z.iso.datetime().optional(),
  duration_ms: z.int().min(0).optional(),
  result: z
    .enum(results)
    .optional()
    .meta({ 'x-names': Object.fromEntries(results.map((one) => [one, say(`result.${one}`)])) }),
  backup_file: z.string().max(255).optional(),
  backup_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  tables: z
    .array(
      z.strictObject({
        table: z.string().min(1).max(80),
        rows: z.int().min(0),
        before: z.string().max(128),
        after: z.string().max(128),
        /** Keys of the rows that differ. */
        differing: z.array(z.string().max(400)).max(20).default([]),
      }),
    )
    .max(300)
    .default([]),
  note: z.string().max(1000).optional(),
});
export type Input = z.infer<typeof input>;
