import { insert, type RowOp, update } from './effect.ts';
import type { ClauseId, RoleId } from './generated/clauses.ts';
import type { Instant } from './json.ts';
import { c, type Database, type Row, table } from './table.ts';

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
    unique: [['clause', 'object_id', 'cause', 'opened_at']],
    indexes: [
      ['status', 'due_at'],
      ['object_id', 'status'],
      ['owner_id', 'status'],
      ['clause', 'status'],
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
    detail: c.maybe(c.json()),
    at: c.instant(),
    seen_at: c.maybe(c.instant()),
  },
  { key: ['id'], indexes: [['to_id', 'at'], ['to_role', 'at'], ['clause', 'at'], ['object_id']] },
);
export type Alert = Row<typeof alert>;

export type ObligationsDatabase = Database<{ obligation: typeof obligation; alert: typeof alert }>;

export interface NewObligation {
  readonly id: string;
  readonly clause: ClauseId;
  readonly owner: { readonly person: string } | { readonly role: RoleId; readonly department?: string | null };
  /** Department of the owner, whose head is the first step of escalation. */
  readonly department?: string | null;
  readonly object: { readonly table: string; readonly id: string };
  readonly cause?: string;
  readonly at: Instant;
  readonly remind?: Instant | null;
  readonly due: Instant;
  readonly blocks?: readonly string[];
  readonly tells?: readonly RoleId[];
}

export function oblige(n: NewObligation): RowOp {
  const person = 'person' in n.owner ? n.owner.person : null;
  const role = 'role' in n.owner ? n.owner.role : null;
  return insert(obligation, {
    id: n.id,
    clause: n.clause,
    owner_id: person,
    owner_role: role,
    department_id: n.department ?? ('role' in n.owner ? (n.owner.department ?? null) : null),
    object_table: n.object.table,
    object_id: n.object.id,
    cause: n.cause ?? '',
    opened_at: n.at,
    remind_at: n.remind ?? null,
    due_at: n.due,
    status: 'open',
    escalated: 0,
    met_at: null,
    met_by: null,
    blocks: n.blocks ?? [],
    tells: n.tells ?? [],
  });
}

/** Meets obligations by the act itself. */
export function meet(open: readonly Pick<Obligation, 'id'>[], by: string, at: Instant): RowOp[] {
  return open.map((one) => update(obligation, one.id, { status: 'met', met_at: at, met_by: by }));
}

export function cancel(open: readonly Pick<Obligation, 'id'>[], by: string, at: Instant): RowOp[] {
  return open.map((one) => update(obligation, one.id, { status: 'cancelled', met_at: at, met_by: by }));
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
