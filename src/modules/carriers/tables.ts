import { handKinds } from '#kernel/custody.ts';
import type { CarrierKind, RegimeId } from '#kernel/generated/clauses.ts';
import type { Period } from '#kernel/period.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

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
    regime: c.of<RegimeId>(),
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
    department_id: c.maybe(c.ref('department')),
    /** Documents it was copied, excerpted or compiled from. */
    source_ids: c.texts(),
    copies_made: c.int(),
    status: c.choice('draft', 'active', 'declassified', 'closed'),
    reviewed_at: c.maybe(c.instant()),
    /** Two-character pieces and pinyin initials of the title, for search. */
    search: c.texts(),
    created_at: c.instant(),
  },
  {
    key: ['id'],
    label: true,
    unique: [['register_no']],
    indexes: [['created_at', 'id'], ['doc_no'], ['expires_on'], ['status']],
    contains: ['search'],
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
    hand: c.choice(...handKinds),
    hand_id: c.maybe(c.text()),
    since: c.instant(),
    due_at: c.maybe(c.instant()),
    turn: c.int(),
    place_id: c.maybe(c.ref('place')),
    /** CARRIER-030: for a copy made here of another carrier. */
    copy_of: c.maybe(c.text()),
    copying_unit: c.maybe(c.text()),
    copied_at: c.maybe(c.instant()),
    operator_id: c.maybe(c.text()),
    /** Date by which a copy is collected again (CARRIER-031). */
    collect_by: c.maybe(c.date()),
    created_at: c.instant(),
  },
  {
    key: ['id'],
    label: true,
    unique: [['code'], ['document_id', 'copy_no']],
    indexes: [['created_at', 'id'], ['hand', 'hand_id'], ['due_at'], ['document_id']],
    sql: `
create function public.frozen_when_destroyed() returns trigger language plpgsql as $$
begin
  raise exception 'carrier % is destroyed and frozen', old.id using errcode = 'restrict_violation';
end $$;
create trigger frozen_when_destroyed before update or delete on carrier for each row when (old.hand = 'destroyed') execute function public.frozen_when_destroyed();`,
  },
);
export type Carrier = Row<typeof carrier>;

export const carriersTables = { document, carrier };
export type CarriersDatabase = Database<typeof carriersTables>;
