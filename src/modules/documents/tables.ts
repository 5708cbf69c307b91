import { handColumns } from '#kernel/custody.ts';
import type { CarrierKind } from '#kernel/generated/clauses.ts';
import type { Period } from '#kernel/period.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';
import { askedBlindly } from './asked-blindly.ts';
import { copiesBalance } from './balance.ts';
import { laidUp, secretOfOld } from './door/in-words.ts';
import { reprintForms } from './door/taking-forms.ts';

/**
 * A document (or item) as the unit knows it: what it is, what it is called without giving anything away, what secret it is.
 * Its numbered copies are carriers. `level` of the label is the rank of its level.
 */
export const document = table(
  'document',
  {
    id: c.text(),
    /** CARRIER-004: classified and ordinary papers are numbered apart. */
    sequence: c.choice('classified', 'ordinary'),
    /** own: made here; superior: sent down; other: any other unit's; import: taken from an old ledger. */
    source: c.choice('own', 'superior', 'other', 'import'),
    kind: c.of<CarrierKind>(),
    doc_no: c.maybe(c.text()),
    title: c.text(),
    issuer: c.text(),
    period: c.maybe(c.json<Period>()),
    /** Empty for what bears none. */
    mark: c.text(),
    issued_on: c.maybe(c.date()),
    /** First day on which it is no secret any more; null for a condition or an open-ended period. */
    expires_on: c.maybe(c.date()),
    /** Number in its sequence, e.g. `密收〔2026〕17号`; null until registered. */
    register_no: c.maybe(c.text()),
    opened_at: c.maybe(c.instant()),
    registered_at: c.maybe(c.instant()),
    /** Originator's date of return (CARRIER-058); null: quarterly. */
    return_by: c.maybe(c.date()),
    /** Issued to province or army level and above (CARRIER-014). */
    province_level: c.bool(),
    /** Rank of the organ that issued it, where the unit's text tells ranks apart (CARRIER-027). */
    issuer_rank: c.maybe(c.choice('central', 'provincial')),
    department_id: c.maybe(c.ref('department')),
    /** Documents it was copied, excerpted or compiled from. */
    source_ids: c.texts(),
    copies_made: c.int(),
    /** ended: its period was over when it was entered; the label stays until somebody with authority takes it off. */
    status: c.choice('draft', 'active', 'ended', 'declassified', 'closed'),
    reviewed_at: c.maybe(c.instant()),
    /** Two-character pieces and pinyin initials of the title, for search. */
    search: c.texts(),
    created_at: c.instant(),
  },
  {
    key: ['id'],
    label: true,
    unique: [['register_no']],
    // By source: what others register while an import makes documents by the ten thousand.
    indexes: [
      ['created_at', 'id'],
      ['doc_no'],
      ['expires_on'],
      ['status'],
      ['return_by'],
      ['source', 'id'],
      { on: ['issuer'], where: secretOfOld },
    ],
    contains: ['search'],
    sql: copiesBalance,
  },
);
export type Document = Row<typeof document>;

/** One numbered copy. Exactly one row, so exactly one hand. A destroyed carrier is frozen. */
export const carrier = table(
  'carrier',
  {
    id: c.text(),
    code: c.text(),
    document_id: c.ref('document'),
    copy_no: c.int(),
    kind: c.of<CarrierKind>(),
    pages: c.maybe(c.int()),
    ...handColumns,
    place_id: c.maybe(c.ref('place')),
    /** CARRIER-030: for a copy made here of another carrier. */
    copy_of: c.maybe(c.text()),
    copying_unit: c.maybe(c.text()),
    copied_at: c.maybe(c.instant()),
    operator_id: c.maybe(c.text()),
    /** What is stamped on a copy made here: unit, number of copies and date (CARRIER-030). */
    stamp: c.maybe(c.text()),
    /** Date by which a copy is collected again (CARRIER-031). */
    collect_by: c.maybe(c.date()),
    created_at: c.instant(),
  },
  {
    key: ['id'],
    label: true,
    unique: [['code'], ['document_id', 'copy_no']],
    // A copy changes hands every day: each index has to take that in.
    indexes: [
      ['created_at', 'id'],
      ['hand', 'hand_id'],
      { on: ['copy_of'], where: 'copy_of is not null' },
      // What is out and when it is due: a day, a week, all that is late, of a million copies.
      { on: ['due_at'], where: 'due_at is not null' },
      { on: ['since'], where: laidUp },
    ],
    sql: `
-- Where a batch of codes begins, with room for so many, drawn at random among all that are free: also beside those of things the
-- session may not know of. What was numbered in turn before lies below; what comes in long batches lies apart, above.
create function jingui.free_codes(kind text, room bigint) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  least constant bigint := case when room <= 1000 then 1000000000 else 6000000000 end;
  most constant bigint := case when room <= 1000 then 6000000000 else 10000000000 end - room;
  digit constant text := case kind when 'carrier' then '1' when 'slip' then '4' end;
  drawn bigint;
  taken boolean;
begin
  loop
    drawn := least + ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 18, 15))::bit(60)::bigint % (most - least);
    if kind = 'carrier' then
      select exists (select from carrier where unit_id = jingui.unit()
        and code between digit || drawn || '0' and digit || (drawn + room - 1) || '9') into taken;
    else
      select exists (select from slip where unit_id = jingui.unit()
        and code between digit || drawn || '0' and digit || (drawn + room - 1) || '9') into taken;
    end if;
    exit when not taken;
  end loop;
  return drawn;
end $$;
create function public.frozen_when_destroyed() returns trigger language plpgsql as $$
begin
  raise exception 'carrier % is destroyed and frozen', old.id using errcode = 'restrict_violation';
end $$;
create trigger frozen_when_destroyed before update or delete on carrier for each row when (old.hand = 'destroyed') execute function public.frozen_when_destroyed();
${askedBlindly}`,
  },
);
export type Carrier = Row<typeof carrier>;

/** The routing slip that goes round with a registered document; scanning it opens the document (CARRIER-004). */
export const slip = table(
  'slip',
  { id: c.text(), code: c.text(), document_id: c.ref('document'), created_at: c.instant() },
  { key: ['id'], unique: [['code']], indexes: [['document_id']], via: ['document_id', 'document'] },
);

/** The text of a document, or a thing attached to it, as a file. Each part has versions; a finalised one is never written over (SYSTEM-018). */
export const body = table(
  'body',
  {
    id: c.text(),
    document_id: c.ref('document'),
    /** `text` for the document itself, else the name of an attachment or scan. */
    part: c.text(),
    version: c.int(),
    name: c.sealed(c.text()),
    sha256: c.text(),
    /** In bytes. */
    size: c.bigint(),
    /** Under which the file lies on disk, with its sha256. */
    upload: c.text(),
    at: c.instant(),
    by: c.text(),
    finalised_at: c.maybe(c.instant()),
    /** Why a finalised version got another after it (SYSTEM-018). */
    reason: c.maybe(c.sealed(c.text())),
  },
  { key: ['id'], unique: [['document_id', 'part', 'version']], via: ['document_id', 'document'] },
);
export type Body = Row<typeof body>;

/** How many copies of a document of our own, or of another body's for passing on, may be printed, for whom; and what became of the print run (CARRIER-037, CARRIER-042). */
export const printOrder = table(
  'print_order',
  {
    id: c.text(),
    document_id: c.ref('document'),
    case_id: c.maybe(c.text()),
    /** Approved: the copies of all recipients and those kept on file. */
    copies: c.int(),
    recipients: c.json<readonly { readonly unit: string; readonly copies: number }[]>(),
    kept: c.int(),
    /** Of another body's secret paper: how it is reproduced, for what, by when, and when these copies are collected (CARRIER-027, CARRIER-031); null for any other. */
    form: c.maybe(c.choice(...reprintForms)),
    purpose: c.maybe(c.text()),
    make_by: c.maybe(c.date()),
    collect_by: c.maybe(c.date()),
    status: c.choice('approved', 'made', 'distributed'),
    /** First copy number of the run; they are consecutive. */
    first_no: c.maybe(c.int()),
    /** Sheets spoiled in the run, shredded by these two. */
    waste: c.int(),
    waste_by: c.texts(),
    ordered_by: c.text(),
    department_id: c.maybe(c.ref('department')),
    ordered_at: c.instant(),
    made_by: c.maybe(c.text()),
    made_at: c.maybe(c.instant()),
  },
  { key: ['id'], indexes: [['document_id'], ['status']], via: ['document_id', 'document'] },
);
export type PrintOrder = Row<typeof printOrder>;

/** One recipient's parcel: packed, counted again, sent, signed for. */
export const dispatch = table(
  'dispatch',
  {
    id: c.text(),
    /** Number in the register of outgoing mail. */
    no: c.text(),
    document_id: c.ref('document'),
    order_id: c.ref('print_order'),
    recipient: c.text(),
    copies: c.int(),
    numbers: c.text(),
    status: c.choice('packed', 'stopped', 'recounted', 'sent', 'received', 'unpacked'),
    packed_by: c.text(),
    packed_at: c.instant(),
    recounted_by: c.maybe(c.text()),
    recounted_at: c.maybe(c.instant()),
    sent_by: c.maybe(c.text()),
    sent_at: c.maybe(c.instant()),
    /** A person of ours, or the name of the service that carries it. */
    courier: c.maybe(c.text()),
    channel: c.maybe(c.text()),
    /** Ids of our own people who carry it, the courier first (CARRIER-052). */
    escorts: c.texts(),
    /** What the service that carries it signed for it with (CARRIER-007). */
    receipt_no: c.maybe(c.text()),
    received_by: c.maybe(c.text()),
    received_on: c.maybe(c.date()),
    /** It was never sent and is opened again: who did it, when, why (CARRIER-042). */
    unpacked_by: c.maybe(c.text()),
    unpacked_at: c.maybe(c.instant()),
    unpacked_why: c.maybe(c.text()),
  },
  {
    key: ['id'],
    unique: [['no']],
    indexes: [['packed_at', 'id'], ['document_id'], ['order_id'], ['status']],
    via: ['document_id', 'document'],
  },
);
export type Dispatch = Row<typeof dispatch>;

export const documentsTables = { document, carrier, slip, body, printOrder, dispatch };
export type DocumentsDatabase = Database<typeof documentsTables>;
