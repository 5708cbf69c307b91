import type { Clock, Debtor, FamilyClock, Owed } from './clock.ts';
import { insert, type RowOp, update } from './effect.ts';
import type { ClauseId, RoleId } from './generated/clauses.ts';
import type { Instant } from './json.ts';
import { c, type Database, type Row, table } from './table.ts';

const owed = `status in ('open', 'overdue')`;

/** A clock of a clause: owner, due time, cause. Met by an act, never by a tick. */
export const obligation = table(
  'obligation',
  {
    id: c.text(),
    clause: c.of<ClauseId>(),
    owner_id: c.maybe(c.text()),
    owner_role: c.maybe(c.of<RoleId>()),
    department_id: c.maybe(c.text()),
    object_table: c.text(),
    object_id: c.text(),
    /** What the obligation is for within its clause, e.g. a period `2026H1`; one open obligation per clause, object and cause. */
    cause: c.text(),
    opened_at: c.instant(),
    remind_at: c.maybe(c.instant()),
    due_at: c.instant(),
    status: c.choice('open', 'overdue', 'met', 'cancelled'),
    /** Steps of escalation taken: 0 none … see `ladder`. */
    escalated: c.int(),
    met_at: c.maybe(c.instant()),
    met_by: c.maybe(c.text()),
    /** What is refused to the owner while it is overdue, e.g. `loan`. */
    blocks: c.texts(),
    /** Whom the clause names: told the moment it is overdue, before the ladder's steps. */
    tells: c.texts(),
  },
  {
    key: ['id'],
    readers: {
      everybody: 'rules of every act ask what is owed; pages show a row to whom it is addressed (read/addressed.ts)',
    },
    unique: [['clause', 'object_id', 'cause', 'opened_at']],
    // What is met is asked for by its thing alone, and there is ever more of it.
    indexes: [
      ['object_id'],
      { on: ['due_at'], where: owed },
      { on: ['clause'], where: owed },
      { on: ['owner_id', 'due_at'], where: owed },
      { on: ['object_id', 'clause'], where: owed },
    ],
  },
);
export type Obligation = Row<typeof obligation>;

/** A message of the regulation to a person or role: what, about which object, by which clause. Never a title or a level. */
export const alert = table(
  'alert',
  {
    id: c.text(),
    clause: c.of<ClauseId>(),
    to_id: c.maybe(c.text()),
    to_role: c.maybe(c.of<RoleId>()),
    department_id: c.maybe(c.text()),
    object_table: c.text(),
    object_id: c.text(),
    kind: c.text(),
    detail: c.maybe(c.hiding(c.json(), 'reason', 'fault')),
    at: c.instant(),
    seen_at: c.maybe(c.instant()),
  },
  {
    key: ['id'],
    readers: {
      everybody: 'rules of every act ask what is owed; pages show a row to whom it is addressed (read/addressed.ts)',
    },
    indexes: [['to_id', 'at'], ['to_role', 'at'], ['clause', 'at'], ['object_id']],
  },
);
export type Alert = Row<typeof alert>;

export type ObligationsDatabase = Database<{ obligation: typeof obligation; alert: typeof alert }>;

/** Who owes: of the clock's kinds only. */
export type OwnerOf<D extends Debtor> =
  | ('person' extends D ? { readonly person: string } : never)
  | (Exclude<D, 'person'> extends never
      ? never
      : { readonly role: Exclude<D, 'person'>; readonly department?: string | null });

type DebtorOf<C extends Clock> = C['owner'] extends readonly (infer D extends Debtor)[]
  ? D
  : Extract<C['owner'], Debtor>;

interface Opened {
  readonly id: string;
  /** Department of the owner, whose head is the first step of escalation. */
  readonly department?: string | null;
  /** The thing it is about, of the clock's kind. */
  readonly object: string;
  readonly at: Instant;
  readonly remind?: Instant | null;
  readonly due: Instant;
}

/** `of` tells it from its family: the period, the list, the day. An office that alone can owe need not be named. */
export type NewObligation<C extends Clock> = Opened &
  (C extends FamilyClock ? { readonly of: string } : { readonly of?: undefined }) &
  (C['owner'] extends RoleId ? { readonly owner?: OwnerOf<DebtorOf<C>> } : { readonly owner: OwnerOf<DebtorOf<C>> });

/** Opens an obligation of a clock. */
export function oblige<C extends Clock>(clock: C, n: NewObligation<C>): RowOp {
  const opened: Opened & { readonly of?: string; readonly owner?: OwnerOf<Debtor> } = n;
  const owner = opened.owner ?? { role: clock.owner as RoleId };
  const [person, role] = 'person' in owner ? [owner.person, null] : [null, owner.role];
  return insert(obligation, {
    id: n.id,
    clause: clock.clause,
    owner_id: person,
    owner_role: role,
    department_id: n.department ?? ('role' in owner ? (owner.department ?? null) : null),
    object_table: clock.on,
    object_id: n.object,
    cause: clock.family === undefined ? (clock.cause ?? '') : clock.family + (opened.of ?? ''),
    opened_at: n.at,
    remind_at: n.remind ?? null,
    due_at: n.due,
    status: 'open',
    escalated: 0,
    met_at: null,
    met_by: null,
    blocks: clock.blocks ?? [],
    tells: clock.tells ?? [],
  });
}

/** Meets obligations by the act itself, which their clocks must name. */
export function meet(owed: readonly Owed[], by: string, at: Instant): RowOp[] {
  return owed.map((one) => ending(one, { status: 'met', met_at: at, met_by: by }));
}

/** Ends obligations whose reason is gone; only acts and duties that their clocks name do. */
export function cancel(owed: readonly Owed[], by: string, at: Instant): RowOp[] {
  return owed.map((one) => ending(one, { status: 'cancelled', met_at: at, met_by: by }));
}

/** Owed again: the act that met them is taken back. */
export function reopen(met: readonly Owed[]): RowOp[] {
  return met.map((one) => ending(one, { status: 'open', met_at: null, met_by: null }));
}

/** Says whose clock it is, which never changes: the write path looks at it, and the row must be of it. */
function ending(
  { id, clause, object_table, cause }: Owed,
  set: Pick<Obligation, 'status' | 'met_at' | 'met_by'>,
): RowOp {
  return update(obligation, id, set, { clause, object_table, cause });
}

export interface NewAlert {
  readonly id: string;
  readonly clause: ClauseId;
  readonly to: { readonly person: string } | { readonly role: RoleId; readonly department?: string | null };
  readonly object: { readonly table: string; readonly id: string };
  readonly kind: string;
  readonly detail?: Alert['detail'];
  readonly at: Instant;
}

export function raise(n: NewAlert): RowOp {
  return insert(alert, {
    id: n.id,
    clause: n.clause,
    to_id: 'person' in n.to ? n.to.person : null,
    to_role: 'role' in n.to ? n.to.role : null,
    department_id: 'role' in n.to ? (n.to.department ?? null) : null,
    object_table: n.object.table,
    object_id: n.object.id,
    kind: n.kind,
    detail: n.detail ?? null,
    at: n.at,
    seen_at: null,
  });
}

/** Escalation of the catalog: owner, department head, secrecy office head, leader in charge, principal. */
export const ladder = ['owner', 'dept_head', 'secrecy_office_head', 'leader_in_charge', 'principal'] as const;
