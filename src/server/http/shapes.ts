import { z } from 'zod';
import { caseNote, caseSheet, caseStep } from './case-shape.ts';

/** What each answer may hold. Fastify serialises by these, so a field that is not named here does not leave the server. */
const text = z.object({ zh: z.string(), en: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const thing = z.object({ table: z.string(), id: z.string() });
const ids = z.array(z.string());
const maybe = z.string().nullable();
const free = z.unknown();

export const session = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    department: named.nullable(),
    roles: ids,
    grade: z.string(),
    clearance: z.number(),
    unready: ids,
    state: z.string(),
  }),
  unit: z.object({ id: z.string(), name: z.string(), profile: z.string(), siteLevel: z.string(), demo: z.boolean() }),
  now: z.string(),
  idleSeconds: z.number(),
  absoluteAt: z.string(),
  /** The sign-in before this one and the wrong tries since. */
  before: z.object({ at: z.string().nullable(), from: z.string().nullable(), wrong: z.number() }).nullable(),
  /** How often he is signed in elsewhere. */
  elsewhere: z.number(),
});

export const setup = z.object({
  state: z.enum(['setup', 'waiting', 'ready']),
  /** Offices of administrators of which nobody has chosen a password yet: until then the unit is not ready. */
  missing: z.array(z.enum(['system_admin', 'security_admin', 'audit_admin'])),
  /** What is asked of passwords. */
  password: z.object({ length: z.number(), classes: z.number() }),
  demo: z.boolean(),
  /** Directories by which people may sign in here, as they are called. */
  directories: z.object({ oidc: text.nullable(), ldap: text.nullable() }),
  /** What the unit may adopt; none once it has. */
  profiles: z.array(z.object({ id: z.string(), ...text.shape })),
});

const account = { login: z.string(), name: z.string(), department: maybe, roles: ids, titles: text };
export const demoAccounts = z.object({ accounts: z.array(z.object(account)) });

const procedure = {
  id: z.string(),
  module: z.string(),
  room: text,
  hub: z.string(),
  title: text,
  help: text.optional(),
  clause: z.string(),
  clauses: ids,
  menu: z.boolean(),
  desk: z.boolean(),
  schema: free,
};
export const procedures = z.object({ procedures: z.array(z.object(procedure)) });

const finding = {
  rule: z.string(),
  clause: z.string(),
  kind: z.string(),
  says: text,
  remedy: text,
  facts: free,
  fields: ids,
};
export const previews = z.object({
  verdicts: z.array(z.object({ absent: z.boolean(), findings: z.array(z.object(finding)) })),
});

const column = {
  key: z.string(),
  title: text,
  kind: z.string(),
  filter: z.boolean().optional(),
  values: z.record(z.string(), text).optional(),
  hidden: z.boolean().optional(),
  of: z.string().optional(),
  kindIn: z.string().optional(),
  names: z.boolean().optional(),
  aside: z.boolean().optional(),
};
const register = {
  name: z.string(),
  hub: z.string(),
  within: z.string().optional(),
  title: text,
  columns: z.array(z.object(column)),
  object: z.string(),
  clauses: ids,
  menu: z.boolean(),
  main: z.boolean(),
  searched: z.boolean(),
};
const kind = { kind: z.string(), noun: text, open: z.boolean(), found: z.boolean() };
const value = {
  name: z.string(),
  title: text,
  as: z.string(),
  of: z.string().optional(),
  words: z.record(z.string(), text).optional(),
};
export const registers = z.object({
  registers: z.array(z.object(register)),
  things: z.array(z.object(kind)),
  values: z.array(z.object(value)),
});

/** Columns differ by register: the query selects the declared ones and no other. */
const row = z.looseObject({ id: z.string() });
const called = { text, beside: z.string() };
const total = z.object({ count: z.number(), exact: z.boolean() });
export const registerPage = z.object({
  rows: z.array(row),
  /** What the rows are called, by id, where it is asked for. */
  names: z.record(z.string(), z.object(called)),
  next: maybe,
  /** How many rows there are over all pages, where this page tells; else `/api/registers/{name}/total` counts them under the same filters. */
  total: total.nullable(),
  level: z.number().nullable(),
  asOf: z.string(),
  /** Papers whose lack hides state secrets from him who asks: of how many rows is not said. */
  unready: z.array(z.object(finding)),
});
export const registerTotal = z.object({ total });
export const registerRow = z.object({ row, name: z.object(called).nullable(), extras: z.record(z.string(), free) });

const obligation = {
  id: z.string(),
  clause: z.string(),
  owner: z.object({ id: z.string(), name: maybe }).nullable(),
  owner_id: maybe,
  owner_role: maybe,
  department_id: maybe,
  object: thing,
  object_table: z.string(),
  object_id: z.string(),
  cause: z.string(),
  opened_at: z.string(),
  remind_at: maybe,
  due_at: z.string(),
  status: z.string(),
  escalated: z.number(),
  met_at: maybe,
  met_by: maybe,
  blocks: ids,
  tells: ids,
  says: text,
};
export const obligations = z.object({ obligations: z.array(z.object(obligation)) });

const alert = {
  id: z.string(),
  clause: z.string(),
  to: maybe,
  to_id: maybe,
  to_role: maybe,
  department_id: maybe,
  object: thing,
  object_table: z.string(),
  object_id: z.string(),
  kind: z.string(),
  detail: free,
  at: z.string(),
  seen_at: maybe,
  says: text,
};
export const alerts = z.object({ alerts: z.array(z.object(alert)) });

const entry = {
  id: z.string(),
  seq: z.number().nullable(),
  at: z.string(),
  actor: named.nullable(),
  device: maybe,
  act: z.string(),
  outcome: z.string(),
  clauses: ids,
  object: thing.nullable(),
  level: z.number().nullable(),
  late: z.boolean(),
  /** Null: an entry from before entries kept the law they were judged by. */
  law: z.string().nullable(),
  /** In what the database was altered beside the signed text; nothing in a sound one. */
  altered: ids,
  about: z.object({ noun: text.nullable(), name: text.nullable(), beside: z.string(), count: z.number() }).nullable(),
};
export const ledgerEntry = z.object({
  entry: z.object(entry),
  objects: z.array(z.object({ table: z.string(), id: z.string(), name: text, level: z.number().nullable() })),
  /** How many more it is about that one may not know. */
  hidden: z.number(),
  /** Of the whole entry as it stands in the tree, of what was filled in, and of the rows it wrote. */
  digest: maybe,
  input: maybe,
  ops: maybe,
});
export const ledger = z.object({ entries: z.array(z.object(entry)), next: maybe });

const alarm = {
  kind: z.string(),
  entry: z.string(),
  /** Null: it stands on record, the database no longer has it. */
  at: maybe,
  says: text,
  /** What the audit administrator lifts it by, while sealing is stopped over it. */
  lift: maybe,
};
export const ledgerState = z.object({
  halted: z.boolean(),
  problem: text.nullable(),
  unsealedSeconds: z.number(),
  alarms: z.array(z.object(alarm)),
});
export const checkpoint = z.object({
  note: z.string(),
  size: z.number(),
  at: z.string(),
  vkey: z.string(),
  sm_vkey: z.string().nullable(),
  code: z.string(),
});

const caseLine = {
  id: z.string(),
  no: z.string(),
  procedure: z.string(),
  title: free,
  status: z.string(),
  opened_at: z.string(),
  level: z.number(),
  asked_by: z.string(),
  came_at: z.string(),
  step: z.object({ role: z.string(), no: z.number(), of: z.number() }).nullable(),
};
export const cases = z.object({ cases: z.array(z.object(caseLine)) });

/** Cases one would sign together. */
export const together = z.object({
  cases: z.array(z.object({ ...caseLine, content: z.string(), findings: z.array(z.object(finding)) })),
});

const caseFull = {
  ...caseLine,
  summary: free,
  clauses: ids,
  input: free,
  initiator: named,
  round: z.number(),
  then: z.string(),
  until: maybe,
  content: z.string(),
  used: z.number(),
  limit: z.number(),
};
export const oneCase = z.object({
  case: z.object(caseFull),
  steps: z.array(z.object(caseStep)),
  notes: z.array(caseNote),
  may: z.record(z.string(), z.boolean()),
  findings: z.array(z.object(finding)),
  /** False: the caller may not know what it is about, or it is decided: then no findings say nothing. */
  judged: z.boolean(),
  kept: z.array(z.object({ clause: z.string(), says: text })),
  sheet: caseSheet,
  urged: z.array(z.string()),
  names: z.record(z.string(), text),
});

/** One shape for every kind of card; a card has the fields of its type. */
export const card = z.object({
  type: z.string(),
  id: z.string(),
  code: z.string(),
  document_id: z.string().optional(),
  title: z.string().optional(),
  mark: maybe.optional(),
  level: z.number().optional(),
  regime: z.string().optional(),
  copy_no: z.number().optional(),
  hand: z.string().optional(),
  holder: named.nullable().optional(),
  due_at: maybe.optional(),
  since: maybe.optional(),
  pages: z.number().nullable().optional(),
  no: z.string().optional(),
  status: z.string().optional(),
  place: named.nullable().optional(),
  name: z.string().optional(),
  department: maybe.optional(),
  post: maybe.optional(),
  grade: z.string().optional(),
  clearance: z.number().optional(),
  overdue: z.number().optional(),
  kind: z.string().optional(),
});

const hit = { kind: z.string(), id: z.string(), code: z.string().optional(), title: z.string(), detail: text };
export const hits = z.object({ hits: z.array(z.object(hit)) });

export const articles = z.object({ articles: z.record(z.string(), text), gists: z.record(z.string(), text) });

const counts = z.object({ asked: z.number(), refused: z.number(), late: z.number(), met: z.number() });
const clauseText = {
  id: z.string(),
  /** Its number in the unit's own regulation; null while it is off. */
  article: text.nullable(),
  zh: z.string(),
  en: z.string(),
  mode: z.string(),
  status: z.string(),
  off: z.boolean(),
};
const clauseLine = { ...clauseText, rules: z.number(), cases: z.number(), passed: z.number() };
export const clauses = z.object({
  clauses: z.array(z.object(clauseLine)),
  summary: z.object({ implemented: z.number(), clauses: z.number(), cases: z.number(), passed: z.number() }),
});

const law = {
  floor: z.number().optional(),
  ceiling: z.number().optional(),
  article: z.string(),
  cite: text,
  confidence: z.string(),
  lock: z.string(),
  direction: maybe,
};
const parameter = {
  key: z.string(),
  name: text.optional(),
  value: free,
  says: text,
  from: z.string(),
  unit: text.optional(),
  assumed: z.boolean(),
  law: z.object(law).nullable(),
  clamped: z.object({ wanted: free, article: z.string() }).nullable(),
};
const holder = { kind: z.string(), id: z.string(), name: text.nullable() };
export const clause = z.object({
  ...clauseText,
  levels: ids,
  regimes: ids.optional(),
  approval: ids.optional(),
  proof: z.string(),
  proof_note: z.string().optional(),
  proof_note_zh: z.string().optional(),
  sources: z.array(z.object({ label: z.string(), gist: z.string() })),
  law_note: z.string().optional(),
  law_note_zh: z.string().optional(),
  statutory: z.boolean().optional(),
  parts: z.array(z.object({ zh: z.string(), en: z.string(), open: z.boolean(), held_by: z.array(z.object(holder)) })),
  /** Parameters nothing read in the last whole run of the tests. */
  unread: ids,
  /** Acts that ask the clause by rules of their own alone. */
  unguarded: ids,
  reviewed: z.boolean(),
  parameters: z.array(z.object(parameter)),
  rules: z.array(z.object({ procedure: z.string(), id: z.string() })),
  registers: ids,
  duties: ids,
  cases: z.array(
    z.object({ n: z.number(), text: z.string(), zh: z.string().optional(), passed: z.boolean().nullable() }),
  ),
  passed: z.number(),
  counts: counts.optional(),
});
