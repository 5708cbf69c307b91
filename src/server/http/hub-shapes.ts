import { z } from 'zod';
import { tasks } from './day-shapes.ts';
import { count, figure, filter, text } from './figure-shape.ts';

/** What the answers about hubs may hold. */
export const hubs = z.object({
  hubs: z.array(
    z.object({
      id: z.string(),
      icon: z.string(),
      domains: z.array(z.string()),
      title: text,
      lead: text,
      late: z.number(),
    }),
  ),
  rail: z.array(z.string()),
});

const part = z.object({ part: z.string(), colour: z.string(), title: text, count: z.number(), filter });
const picture = z.object({
  title: text,
  whole: text,
  register: z.string(),
  total: z.object(count),
  filter,
  parts: z.array(part),
});
const openCase = z.object({
  id: z.string(),
  no: z.string(),
  procedure: z.string(),
  title: z.union([text, z.string()]),
  status: z.string(),
  opened_at: z.string(),
  level: z.number(),
  initiator: z.object({ id: z.string(), name: z.string() }),
  step: z.object({ role: z.string(), no: z.number().nullable(), of: z.number() }).nullable(),
});
export const overview = z.object({
  figures: z.array(figure),
  picture: picture.nullable(),
  cases: z.array(openCase),
  tasks,
  work: z.object(count),
  asOf: z.string(),
});

export const counts = z.object({ counts: z.array(z.object({ name: z.string(), ...count })) });

export const state = z.enum(['late', 'refused', 'run', 'never', 'off']).nullable();
export const clauses = z.object({
  clauses: z.array(
    z.object({
      id: z.string(),
      domain: z.string(),
      article: text.nullable(),
      zh: z.string(),
      en: z.string(),
      proof: z.string(),
      mode: z.string(),
      state,
      asked: z.number(),
      refused: z.number(),
      late: z.number(),
    }),
  ),
  /** How many of the newest entries were looked through; 0 where how clauses run is not his to see. */
  lookedThrough: z.number(),
});
