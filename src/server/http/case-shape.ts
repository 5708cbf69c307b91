import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() });
const cells = z.array(z.record(z.string(), z.unknown()));
const named = z.object({ id: z.string(), name: z.string() });
const ids = z.array(z.string());
const maybe = z.string().nullable();

/** The paper form of a case. */
export const caseSheet = z.object({
  title: text,
  head: z.array(z.object({ name: z.string(), label: text, cells, wide: z.boolean() })),
  items: z.array(
    z.object({
      name: z.string(),
      label: text,
      columns: z.array(z.object({ name: z.string(), label: text, numbers: z.boolean() })),
      rows: z.array(z.array(cells)),
      total: text,
    }),
  ),
  changes: z.array(z.object({ name: z.string(), label: text, before: cells, after: cells })),
  outcome: text.nullable(),
  attachments: cells,
});

/** A step of its route, with whom it asks now. */
export const caseStep = {
  round: z.number(),
  no: z.number(),
  role: z.string(),
  status: z.string(),
  decided_by: named.nullable(),
  decided_at: maybe,
  opinion: maybe,
  document: maybe,
  clauses: ids,
  asked: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      deputy: z.object({ name: z.string(), until: z.string() }).nullable(),
    }),
  ),
  arrived_at: maybe,
};

/** What happened beside its signatures. */
export const caseNote = z.object({
  round: z.number(),
  no: z.number(),
  kind: z.string(),
  by: named,
  to: named.nullable(),
  at: z.string(),
  words: maybe,
  state: z.string(),
  answered_at: maybe,
  answer: maybe,
});
