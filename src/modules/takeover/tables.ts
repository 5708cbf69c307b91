import { c, type Database, type Row, table } from '#kernel/table.ts';
import type { JsonObject } from '#kernel/json.ts';

export const importStates = [
  'reading',
  'headings',
  'judging',
  'judged',
  'committing',
  'committed',
  'failed',
  'cancelled',
] as const;

/** An old ledger on its way into the register. Work in progress of one person: not of the ledger, thrown away some days later. */
export const importJob = table(
  'import_job',
  {
    id: c.text(),
    person_id: c.ref('person'),
    name: c.text(),
    /** The file, as stored; null once it is gone. */
    upload: c.maybe(c.text()),
    sha256: c.text(),
    size: c.bigint(),
    state: c.choice(...importStates),
    /** Layouts of the sheets as read: headings, guesses, samples. */
    layouts: c.maybe(c.json<readonly JsonObject[]>()),
    mapping: c.maybe(c.json<JsonObject>()),
    counts: c.maybe(c.json<JsonObject>()),
    /** What the register looked like when the file was judged; another look asks for another judgement. */
    stamp: c.maybe(c.text()),
    says: c.maybe(c.json<JsonObject>()),
    created_at: c.instant(),
  },
  { key: ['id'], label: true, ledgered: false, indexes: [['created_at']] },
);
export type ImportJob = Row<typeof importJob>;

/** What became of each line of the file. `rank` orders them by how much they need a look: refused first. */
export const importLine = table(
  'import_line',
  {
    job_id: c.text(),
    rank: c.int(),
    n: c.int(),
    sheet: c.text(),
    line: c.int(),
    verdict: c.choice('taken', 'noted', 'refused', 'same'),
    number: c.maybe(c.text()),
    title: c.maybe(c.text()),
    findings: c.json<readonly JsonObject[]>(),
  },
  { key: ['job_id', 'rank', 'n'], via: ['job_id', 'import_job'], ledgered: false },
);
export type ImportLine = Row<typeof importLine>;

/** The documents the lines amount to, with their copies, as they would be registered. */
export const importItem = table(
  'import_item',
  { job_id: c.text(), n: c.int(), body: c.json<JsonObject>() },
  { key: ['job_id', 'n'], via: ['job_id', 'import_job'], ledgered: false },
);

/**
 * A ledger's way into the register, from its beginning or from where an earlier one was interrupted: in short acts, each of some hundred
 * documents, so that others work meanwhile. It says how far it is; the act that registers documents moves it on.
 */
export const importRun = table(
  'import_run',
  {
    id: c.text(),
    job_id: c.text(),
    person_id: c.ref('person'),
    sha256: c.text(),
    /** The stamp of the job, and so the judgement whose documents it registers. */
    stamp: c.text(),
    /** What bears the mark of an import and has an id from here on is of this job, as long as no other run began. */
    own_from: c.text(),
    /** Documents laid ready; how many of them it is through with, how many of those it registered or added to, and held back. */
    documents: c.int(),
    done: c.int(),
    registered: c.int(),
    held: c.int(),
  },
  {
    key: ['id'],
    indexes: [['job_id']],
    readers: { roles: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'], people: ['person_id'] },
  },
);
export type ImportRun = Row<typeof importRun>;

/** What the unit decided the columns of a form of ledger mean, found again by the form's headings. */
export const headingMapping = table(
  'heading_mapping',
  { signature: c.text(), columns: c.json<readonly JsonObject[]>(), by: c.text(), at: c.instant() },
  { key: ['signature'], ledgered: false },
);

/** What an imported copy was called before: its old bar code, or a copy number that is no plain number. */
export const formerCode = table(
  'former_code',
  { carrier_id: c.ref('carrier'), bar_code: c.maybe(c.text()), copy_no: c.maybe(c.text()) },
  { key: ['carrier_id'], indexes: [['bar_code']], via: ['carrier_id', 'carrier'] },
);

export const takeoverTables = { importJob, importLine, importItem, importRun, headingMapping, formerCode };
export type TakeoverDatabase = Database<typeof takeoverTables>;
