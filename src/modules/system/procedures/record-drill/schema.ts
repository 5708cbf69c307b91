import { z } from 'zod';
import { say } from '../../phrases/drill.ts';

const results = ['same', 'different'] as const;

export const input = z.strictObject({
  started_at: z.iso
    .datetime()
    .optional()
    .meta({ 'x-title': say('field.started_at') }),
  duration_ms: z
    .int()
    .min(0)
    .optional()
    .meta({ 'x-title': say('field.duration_ms') }),
  result: z
    .enum(results)
    .optional()
    .meta({
      'x-title': say('field.result'),
      'x-names': Object.fromEntries(results.map((one) => [one, say(`result.${one}`)])),
    }),
  backup_file: z
    .string()
    .max(255)
    .optional()
    .meta({ 'x-title': say('field.backup_file') }),
  backup_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ 'x-title': say('field.backup_sha256') }),
  tables: z
    .array(
      z.strictObject({
        table: z
          .string()
          .min(1)
          .max(80)
          .meta({ 'x-title': say('field.table') }),
        rows: z
          .int()
          .min(0)
          .meta({ 'x-title': say('field.rows') }),
        before: z
          .string()
          .max(128)
          .meta({ 'x-title': say('field.before') }),
        after: z
          .string()
          .max(128)
          .meta({ 'x-title': say('field.after') }),
        /** Keys of the rows that differ. */
        differing: z
          .array(z.string().max(400))
          .max(20)
          .default([])
          .meta({ 'x-title': say('field.differing') }),
      }),
    )
    .max(300)
    .default([])
    .meta({ 'x-title': say('field.tables') }),
  note: z
    .string()
    .max(1000)
    .optional()
    .meta({ 'x-title': say('field.note') }),
});
export type Input = z.infer<typeof input>;
