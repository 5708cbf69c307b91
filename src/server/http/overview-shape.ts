import { z } from 'zod';
import { count, figure, filter, text } from './figure-shape.ts';
import { state } from './hub-shapes.ts';

const part = { part: z.string(), colour: z.string(), title: text };
const levels = z.object({
  title: text,
  register: z.string(),
  exact: z.boolean(),
  parts: z.array(z.object(part)),
  rows: z.array(
    z.object({
      level: z.number(),
      parts: z.array(z.object({ part: z.string(), count: count.count, filter })),
    }),
  ),
});
const late = z.object({
  title: text,
  register: z.string(),
  colour: z.string(),
  by: z.array(z.object({ department: z.string(), count: count.count, filter })),
});
const coming = z.object({
  title: text,
  register: z.string(),
  colour: z.string(),
  weeks: z.array(z.object({ count: count.count, filter })),
});
const clause = { id: z.string(), domain: z.string(), article: text.nullable(), zh: z.string(), en: z.string(), state };

/** What the answer about the whole unit may hold. */
export const overview = z.object({
  asOf: z.string(),
  figures: z.array(figure),
  levels: levels.nullable(),
  departments: z.array(z.string()),
  late: z.array(late),
  weeks: z.array(z.object({ from: z.string(), to: z.string() })),
  coming: z.array(coming),
  /** None for whom it is not to see how clauses run. */
  clauses: z.array(z.object(clause)),
});
