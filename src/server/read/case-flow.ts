import type { Kysely } from 'kysely';
import type { Case } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { type PeopleDatabase, staffNow } from '#modules/people/index.ts';
import type { NoteLine } from './case-notes.ts';
import type { Reader } from './read.ts';

interface Decided {
  readonly round: number;
  readonly no: number;
  readonly role: RoleId;
  readonly status: string;
  readonly decided_by: { readonly id: string } | null;
  readonly decided_at: string | null;
}

export interface Asked {
  readonly id: string;
  readonly name: string;
  /** Who acts for him while he is away, until when; he does not sign for him. */
  readonly deputy: { readonly name: string; readonly until: string } | null;
}

export interface Turn {
  /** Who may sign it now, while it waits. */
  readonly asked: readonly Asked[];
  /** When it came to him; null while it has not. */
  readonly arrived_at: string | null;
}

/** How a case goes from hand to hand: by step of its rounds whom it asks and since when. */
export async function flowOf<S extends Decided>(
  reader: Reader,
  row: Case,
  steps: readonly S[],
  notes: readonly NoteLine[],
): Promise<(S & Turn)[]> {
  const { presence, connection, query } = reader;
  const waiting = (step: Decided) => row.status === 'open' && step.round === row.round && step.status === 'waiting';
  const staff = steps.some(waiting)
    ? await staffNow(connection.kysely as unknown as Kysely<PeopleDatabase>, presence)
    : null;
  const done = steps.filter(({ round, status }) => round === row.round && status === 'signed');
  const out = [
    row.initiator,
    ...row.beneficiaries,
    ...done.flatMap(({ decided_by }) => (decided_by ? [decided_by.id] : [])),
  ];
  const handed = ({ no }: Decided) =>
    notes.find((one) => one.kind === 'handed' && one.state === 'waiting' && one.round === row.round && one.no === no);
  const able = (step: Decided) => {
    const holding = (staff?.of(row.department_id)(step.role) ?? []).filter((one) => !out.includes(one));
    const only = handed(step)?.to?.id;
    return only !== undefined && holding.includes(only) ? [only] : holding;
  };
  const people = new Map<string, Asked>();
  const ids = [...new Set(steps.filter(waiting).flatMap(able))];
  if (ids.length > 0) {
    const rows = await query<{ id: string; name: string; deputy: string | null; until: string | null }>(
      `select p.id, p.name, d.name as deputy, y.until from person p
         left join lateral (select y.deputy_id, y.until from deputy y where y.unit_id = p.unit_id and y.principal_id = p.id
           and y.since <= $3::timestamptz and y.until > $3::timestamptz order by y.until desc limit 1) y on true
         left join person d on d.unit_id = p.unit_id and d.id = y.deputy_id
       where p.unit_id = $1 and p.id = any($2::text[])`,
      [presence.unit.id, ids, presence.now],
    );
    for (const { id, name, deputy, until } of rows)
      people.set(id, { id, name, deputy: deputy === null || until === null ? null : { name: deputy, until } });
  }
  const arrivals = arrivalsOf(row, steps);
  return steps.map((step) => ({
    ...step,
    asked: waiting(step) ? able(step).flatMap((id) => people.get(id) ?? []) : [],
    arrived_at: arrivals.get(step) ?? null,
  }));
}

/** A step has come when the one before it was signed, the first of a round when the round began: with the case, or after it was sent back. */
function arrivalsOf<S extends Decided>({ opened_at }: Case, steps: readonly S[]): ReadonlyMap<S, string> {
  const arrived = new Map<S, string>();
  let since: string | null = opened_at;
  for (const step of steps.toSorted((a, b) => a.round - b.round || a.no - b.no)) {
    if (since !== null && step.status !== 'void') arrived.set(step, since);
    since = step.status === 'waiting' || step.status === 'void' ? null : step.decided_at;
  }
  return arrived;
}
