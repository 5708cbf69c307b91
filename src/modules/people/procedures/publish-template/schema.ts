import { z } from 'zod';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { conductItems } from '#modules/conduct/index.ts';

const clauses = conductItems.map((item) => item.clause) as [ClauseId, ...ClauseId[]];
const names = Object.fromEntries(conductItems.map((item) => [item.clause, item.pledge]));

export const input = z.strictObject({
  name: z.string().trim().min(1).max(100),
  items: z
    .array(z.enum(clauses).meta({ 'x-names': names }))
    .max(60)
    .default([]),
  others: z.array(z.string().min(1).max(500)).max(40).default([]),
  supervision: z.boolean().default(false),
});
export type Input = z.infer<typeof input>;
