import { z } from 'zod';
import { pledged } from '../../rules/pledged.ts';

const ids = pledged.map(({ id }) => id);
const names = Object.fromEntries(pledged.map(({ id, text }) => [id, text]));

export const input = z.strictObject({
  name: z.string().trim().min(1).max(100),
  items: z
    .array(z.enum(ids).meta({ 'x-names': names }))
    .max(60)
    .default(ids),
  others: z.array(z.string().min(1).max(500)).max(40).default([]),
  supervision: z.boolean().default(false),
});
export type Input = z.infer<typeof input>;
