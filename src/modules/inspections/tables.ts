import { checkResults } from '#kernel/checklist.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** An inspection of the whole unit or one department; each item of its checklist is a row of `check_item`. */
export const inspection = table(
  'inspection',
  {
    id: c.text(),
    scope: c.choice('unit', 'department'),
    department_id: c.maybe(c.ref('department')),
    /** The turn of INSPECT-001 it counts for, e.g. `2026H1`. */
    period: c.text(),
    method: c.choice('self_check', 'spot_check', 'routine', 'focused', 'periodic', 'surprise'),
    started_on: c.date(),
    inspectors: c.texts(),
    /** The edition of the checklist it was opened with. */
    edition: c.int(),
    /** Of 100, once it is closed. */
    score: c.maybe(c.int()),
    summary: c.maybe(c.sealed(c.text())),
    status: c.choice('open', 'closed'),
    opened_by: c.text(),
    opened_at: c.instant(),
    closed_by: c.maybe(c.text()),
    closed_at: c.maybe(c.instant()),
  },
  {
    key: ['id'],
    readers: { everybody: 'it is announced to those it inspects; what was found stands in findings' },
    indexes: [
      ['period', 'status'],
      ['opened_at', 'id'],
    ],
  },
);
export type Inspection = Row<typeof inspection>;

/** An item on the list of one inspection, with its answer once it has one. */
export const checkItem = table(
  'check_item',
  {
    inspection_id: c.ref('inspection'),
    item: c.text(),
    result: c.maybe(c.choice(...checkResults)),
    /** What was looked at. */
    seen: c.maybe(c.sealed(c.text())),
    /** How often it happened, where points are taken for each time. */
    times: c.maybe(c.int()),
    /** What shows it. */
    evidence: c.texts(),
    /** What was found under it; then the answer stands. */
    finding_id: c.maybe(c.ref('finding')),
    answered_by: c.maybe(c.ref('person')),
    answered_at: c.maybe(c.instant()),
  },
  {
    key: ['inspection_id', 'item'],
    readers: { everybody: 'the lines of an inspection; what was found stands in findings' },
  },
);
export type CheckItem = Row<typeof checkItem>;

/** Something found wrong, by an inspection, a drill or a check, to be put right by a date (INSPECT-004). */
export const finding = table(
  'finding',
  {
    id: c.text(),
    inspection_id: c.maybe(c.ref('inspection')),
    /** The clause that was not kept. */
    clause: c.of<ClauseId>(),
    person_id: c.maybe(c.ref('person')),
    department_id: c.maybe(c.ref('department')),
    what: c.sealed(c.text()),
    /** Grave enough that the section or the person is dealt with strictly. */
    serious: c.bool(),
    found_by: c.text(),
    found_at: c.instant(),
    due_on: c.date(),
    /** open -> submitted (evidence handed in) -> rectified; evidence not accepted opens it again. */
    status: c.choice('open', 'submitted', 'rectified'),
    evidence: c.maybe(c.sealed(c.text())),
    /** The file that proves it. */
    evidence_id: c.maybe(c.ref('evidence')),
    submitted_by: c.maybe(c.text()),
    submitted_at: c.maybe(c.instant()),
    decided_by: c.maybe(c.text()),
    decided_at: c.maybe(c.instant()),
    opinion: c.maybe(c.sealed(c.text())),
    /** How a serious one was dealt with, and who decided it. */
    dealt_with: c.maybe(c.sealed(c.text())),
    dealt_by: c.maybe(c.text()),
    dealt_at: c.maybe(c.instant()),
  },
  {
    key: ['id'],
    readers: {
      everybody:
        'whoever proposes a reward or hands in evidence names one; its register and page are for those who inspect and whom it is about',
    },
    indexes: [['status', 'due_on'], ['inspection_id'], ['person_id'], ['found_at', 'id']],
  },
);
export type Finding = Row<typeof finding>;

export const inspectionsTables = { inspection, checkItem, finding };
export type InspectionsDatabase = Database<typeof inspectionsTables>;
