import { c, type Database, type Row, table } from '#kernel/table.ts';
import { askedBlindly } from './asked-blindly.ts';

/** One copy going round its readers, one by one through the registry (CARRIER-009, CARRIER-010, CARRIER-012). */
export const circulation = table(
  'circulation',
  {
    id: c.text(),
    document_id: c.ref('document'),
    carrier_id: c.ref('carrier'),
    /** The approved readers in the order proposed; any of them may be next. */
    readers: c.texts(),
    /** Those who have read and given it back. Who reads now is the carrier's hand. */
    done: c.texts(),
    /** One person alone reads it beside the registry: what is lent to him, whatever it is called (CARRIER-021, CARRIER-023). */
    alone: c.bool(),
    /** Rank of the level it was agreed to at. */
    agreed_level: c.int(),
    started_by: c.text(),
    started_at: c.instant(),
    due_at: c.instant(),
    status: c.choice('open', 'done', 'stopped'),
    ended_at: c.maybe(c.instant()),
    note: c.maybe(c.sealed(c.text())),
  },
  {
    key: ['id'],
    indexes: [
      ['started_at', 'id'],
      ['carrier_id', 'status'],
    ],
    via: ['carrier_id', 'carrier'],
  },
);
export type Circulation = Row<typeof circulation>;

/** Whose reading or loan a holding is. Written so that PostgreSQL takes it for harmless behind a policy; of `coalesce` it does not know that. */
export function readerSql(at: string): string {
  return `case when ${at}for_id is null then ${at}person_id else ${at}for_id end`;
}

/** What one person signed on for what he took at once: the picture of his signature, or the slip that has to come back (CARRIER-023). */
export const loanReceipt = table(
  'loan_receipt',
  {
    id: c.text(),
    /** 2026-1127. */
    no: c.text(),
    /** On the slip, scanned when it comes back. */
    code: c.text(),
    person_id: c.ref('person'),
    way: c.choice('tablet', 'slip'),
    status: c.choice('open', 'signed', 'void'),
    made_by: c.text(),
    made_at: c.instant(),
    /** By which it was signed in the end; a slip may be made up for by PIN or on the screen. */
    signed_by: c.maybe(c.choice('pin', 'tablet', 'slip')),
    signed_at: c.maybe(c.instant()),
    /** Who took the signature in. */
    taken_by: c.maybe(c.text()),
    evidence_id: c.maybe(c.ref('evidence')),
    /** Of the picture of his signature. */
    sha256: c.maybe(c.text()),
  },
  {
    key: ['id'],
    readers: { roles: ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'], people: ['person_id', 'made_by'] },
    unique: [['no'], ['code']],
    indexes: [['made_at', 'id'], { on: ['evidence_id'], where: 'evidence_id is not null' }],
  },
);
export type LoanReceipt = Row<typeof loanReceipt>;

/**
 * One time a person has one copy in hand: read in a circulation, borrowed, or carried out. It is at once the borrower's entry
 * of CARRIER-023; number and copy stand in the carrier.
 */
export const holding = table(
  'holding',
  {
    id: c.text(),
    carrier_id: c.ref('carrier'),
    person_id: c.ref('person'),
    /** The reader or borrower in whose place a designated deputy signed (CARRIER-010). */
    for_id: c.maybe(c.text()),
    kind: c.choice('read', 'loan', 'carry'),
    circulation_id: c.maybe(c.ref('circulation')),
    carry_out_id: c.maybe(c.ref('carry_out')),
    /** The approval a loan used. */
    case_id: c.maybe(c.text()),
    purpose: c.text(),
    id_checked: c.bool(),
    signed: c.bool(),
    /**
     * How it is known that he signed: by his own PIN, by what he drew on the screen, by a slip that came back, or on the word of
     * whoever handed it out. A slip that is still out says nothing. Empty in what is older.
     */
    signed_by: c.maybe(c.choice('pin', 'tablet', 'slip', 'clerk')),
    /** What he signed on, where that is not his PIN. */
    receipt_id: c.maybe(c.ref('loan_receipt')),
    started_at: c.instant(),
    due_at: c.instant(),
    handed_by: c.text(),
    out_movement: c.text(),
    status: c.choice('open', 'returned', 'undone'),
    returned_at: c.maybe(c.instant()),
    checked_by: c.maybe(c.text()),
    in_movement: c.maybe(c.text()),
  },
  {
    key: ['id'],
    indexes: [
      ['started_at', 'id'],
      ['carrier_id', 'status'],
      ['person_id', 'started_at'],
      { on: ['for_id'], where: 'for_id is not null' },
      // The first of a reader on an approval, which may have served others a thousand times.
      { on: ['case_id', `(${readerSql('')})`, 'due_at'], where: 'case_id is not null' },
      { on: ['carry_out_id'], where: 'carry_out_id is not null' },
      { on: ['receipt_id'], where: 'receipt_id is not null' },
      { on: ['returned_at'], where: 'returned_at > due_at' },
      { on: ['circulation_id'], where: 'circulation_id is not null' },
    ],
    via: ['carrier_id', 'carrier'],
  },
);
export type Holding = Row<typeof holding>;

/** An approved journey of copies out of the house, registered when it begins and when it ends (CARRIER-051 to CARRIER-053). */
export const carryOut = table(
  'carry_out',
  {
    id: c.text(),
    case_id: c.maybe(c.text()),
    carriers: c.texts(),
    /** The level of each by its id, as it was when the journey was agreed to (CARRIER-051). */
    levels: c.json<Readonly<Record<string, number>>>(),
    /** The first holds the copies; top secret travels with two (CARRIER-052). */
    bearers: c.texts(),
    purpose: c.text(),
    destination: c.text(),
    start_at: c.instant(),
    end_at: c.instant(),
    /** Number of the dedicated document case. */
    case_no: c.maybe(c.text()),
    keeper_id: c.maybe(c.text()),
    signed: c.bool(),
    status: c.choice('approved', 'out', 'back'),
    approved_at: c.instant(),
    departed_at: c.maybe(c.instant()),
    departed_by: c.maybe(c.text()),
    returned_at: c.maybe(c.instant()),
    checked_by: c.maybe(c.text()),
  },
  {
    key: ['id'],
    label: true,
    indexes: [['approved_at', 'id'], ['case_id'], ['status', 'end_at']],
    sql: `
-- Those of these people who are out of the house with something top secret (CARRIER-052): asked by those who see no journey.
create function jingui.out_with_top_secret(people text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p from unnest(people) p where exists (select 1 from public.carry_out j
    where j.unit_id = jingui.unit() and j.status = 'out' and j.level = 5 and p = any(j.bearers))
$$;
${askedBlindly}`,
  },
);
export type CarryOut = Row<typeof carryOut>;

/** What somebody is told to do about a paper, and what he did (CARRIER-012). */
export const handling = table(
  'handling',
  {
    id: c.text(),
    document_id: c.ref('document'),
    person_id: c.ref('person'),
    department_id: c.maybe(c.ref('department')),
    what: c.sealed(c.text()),
    asked_by: c.text(),
    asked_at: c.instant(),
    due_at: c.instant(),
    status: c.choice('open', 'done', 'cancelled'),
    done_at: c.maybe(c.instant()),
    done_what: c.maybe(c.sealed(c.text())),
  },
  {
    key: ['id'],
    indexes: [
      ['asked_at', 'id'],
      ['document_id', 'status'],
    ],
    via: ['document_id', 'document'],
  },
);
export type Handling = Row<typeof handling>;

export const handsTables = { circulation, loanReceipt, holding, carryOut, handling };
export type HandsDatabase = Database<typeof handsTables>;
