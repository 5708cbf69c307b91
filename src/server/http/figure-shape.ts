import { z } from 'zod';

export const text = z.object({ zh: z.string(), en: z.string() });
export const filter = z.record(z.string(), z.string());
export const count = { count: z.number(), exact: z.boolean() };

/** A figure: so many rows of a register, and the filter that shows them. */
export const figure = z.object({
  name: z.string(),
  title: text,
  unit: text,
  register: z.string(),
  tone: z.enum(['look', 'bad']).optional(),
  filter,
  ...count,
});
