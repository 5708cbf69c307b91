import { z } from 'zod';
import { figure } from './figure-shape.ts';

/** What answers about one's day and about rows of work may hold. */
const text = z.object({ zh: z.string(), en: z.string() });
const thing = z.object({ table: z.string(), id: z.string() });
const ids = z.array(z.string());
const maybe = z.string().nullable();
const free = z.unknown();
const instant = z.string();

const holding = {
  carrier_id: z.string(),
  code: z.string(),
  title: z.string(),
  mark: maybe,
  level: z.number(),
  copy_no: z.number().nullable(),
  due_at: maybe,
  since: maybe,
};
const task = {
  key: z.string(),
  kind: z.enum(['owed', 'decision', 'permit']),
  act: maybe,
  desk: z.boolean(),
  verb: text,
  how: text.nullable(),
  by: ids,
  objects: z.array(thing),
  of: thing.nullable(),
  count: z.number(),
  noun: text.nullable(),
  title: text.nullable(),
  level: z.number().nullable(),
  mark: maybe,
  nos: ids,
  holders: z.array(z.object({ name: z.string(), count: z.number() })),
  owners: z.array(z.object({ name: maybe, role: maybe })),
  person: maybe,
  due: maybe,
  since: maybe,
  tone: z.enum(['late', 'today', 'week', 'later']),
  told: z.object({ times: z.number(), at: instant, to: maybe }).nullable(),
  parts: z.array(
    z.object({ id: z.string(), clause: z.string(), says: text, due: maybe, status: z.string(), object: thing }),
  ),
};
export const tasks = z.array(z.object(task));
const request = {
  id: z.string(),
  no: z.string(),
  title: free,
  status: z.string(),
  opened_at: instant,
  closed_at: maybe,
  level: z.number(),
  procedure: z.string(),
  then: z.string(),
  until: maybe,
  steps: z.array(
    z.object({
      role: z.string(),
      status: z.string(),
      decided_at: maybe,
      opinion: maybe,
      name: maybe,
      people: ids,
    }),
  ),
};
export const myDay = z.object({
  tasks,
  holdings: z.array(z.object(holding)),
  requests: z.array(z.object(request)),
});

const message = {
  id: z.string(),
  kind: z.string(),
  at: instant,
  title: text.nullable(),
  says: text.nullable(),
  reason: maybe,
  object: thing.nullable(),
  read: z.boolean(),
};
export const messages = z.object({ messages: z.array(z.object(message)) });

const who = z.object({ id: z.string(), name: z.string() });
export const home = z.object({
  figures: z.array(figure),
  dueBack: z.array(z.object({ ...who.shape, count: z.number(), late: z.number(), due: instant })),
  late: z.array(z.object({ person: who, department: maybe, count: z.number(), since: instant })),
  asOf: instant,
});
export const readiness = z.object({
  lines: z.array(
    z.object({
      id: z.string(),
      title: text,
      owner: z.string(),
      people: ids,
      act: maybe,
      done: z.boolean(),
      says: text,
    }),
  ),
});
