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
const clause = {
  id: z.string(),
  domain: z.string(),
  article: text.nullable(),
  zh: z.string(),
  en: z.string(),
  state,
  evidenced: z.boolean(),
};

/** What the answer about the whole unit may hold. */
export const overview = z.object({
  asOf: z.string(),
  /** The department it is of, where it is not of the whole unit. */
  department: z.string().nullable(),
  figures: z.array(figure),
  levels: levels.nullable(),
  departments: z.array(z.string()),
  late: z.array(late),
  weeks: z.array(z.object({ from: z.string(), to: z.string() })),
  coming: z.array(coming),
  /** All kinds of work, for the clauses are of all. */
  hubs: z.array(z.object({ id: z.string(), title: text, domains: z.array(z.string()) })),
  /** None for whom it is not to see how clauses run. */
  clauses: z.array(z.object(clause)),
});

const line = z.object({
  title: text,
  /** Null for the ledger. */
  register: z.string().nullable(),
  colour: z.string(),
  exact: z.boolean(),
  total: z.object({ count: count.count, filter }),
  months: z.array(z.object({ month: z.string(), count: count.count, filter })),
});

/** What happened in a period, by month. */
export const trends = z.object({
  period: z.string(),
  from: z.string(),
  to: z.string(),
  months: z.array(z.string()),
  lines: z.array(line),
});
