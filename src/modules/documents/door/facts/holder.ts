import { type RawBuilder, sql } from 'kysely';
import { deputy, person } from '#modules/people/index.ts';
import type { ClauseId, PersonGrade, RoleId } from '#kernel/generated/clauses.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import type { Clearances, Label } from '#kernel/label.ts';
import type { DocumentsTx } from './tx.ts';

/** A person as the rules of holding see him: what he may know, and whether he may touch anything at all just now. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly department_id: string | null;
  readonly grade: PersonGrade;
  readonly state: 'onboarding' | 'active' | 'leaving' | 'left';
  readonly designated: boolean;
  /** What grade and post allow, ready or not (PEOPLE-001). */
  readonly grade_clearance: number;
  readonly clearances: Clearances;
  /** PEOPLE-005, PEOPLE-006: whose papers he lacks for state secrets. */
  readonly unready: readonly ClauseId[];
  readonly tokens: readonly string[];
  readonly roles: readonly RoleId[];
  /** PEOPLE-013: end of the cooling-off period he is in. */
  readonly cooling_until: CivilDate | null;
  /** What his overdue obligations block, e.g. `receive`, `loan`. */
  readonly blocked: readonly string[];
  /** For whom he may sign today (CARRIER-010, CARRIER-015). */
  readonly stands_in: readonly string[];
}

type Knowing = Pick<Holder, 'grade_clearance' | 'clearances' | 'unready' | 'tokens' | 'roles'>;

export interface HolderRow extends Omit<Holder, keyof Knowing> {
  readonly who: Knowing | null;
}

/** One query for any number of people; `more` adds columns. What a person may know is asked of the function that opens his own session. */
export function selectHolders<R extends HolderRow>(
  unit: string,
  ids: readonly string[],
  now: Instant,
  more: RawBuilder<unknown> = sql``,
): RawBuilder<R> {
  return sql<R>`
    select p.id, p.name, p.department_id, p.grade, p.state, p.top_secret_designated as designated,
      jingui.actor_of(p.unit_id, p.id) as who,
      jingui.cooling_until(p.id, (${now}::timestamptz at time zone 'Asia/Shanghai')::date) as cooling_until,
      array(select distinct b from obligation o cross join lateral unnest(o.blocks) b where o.unit_id = p.unit_id and o.owner_id = p.id
        and o.status in ('open', 'overdue') and o.due_at < ${now}::timestamptz) as blocked,
      array(select x.principal_id from ${sql.table(deputy.name)} x where x.unit_id = p.unit_id and x.deputy_id = p.id
        and x.since <= ${now}::timestamptz and x.until > ${now}::timestamptz) as stands_in
      ${more}
    from ${sql.table(person.name)} p where p.unit_id = ${unit} and p.id = any(${[...new Set(ids)]}::text[])`;
}

export async function holdersOf(
  tx: DocumentsTx,
  unit: string,
  ids: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, Holder>> {
  if (ids.length === 0) return new Map();
  const { rows } = await selectHolders(unit, ids, now).execute(tx);
  return new Map(rows.map((row) => [row.id, holderOf(row)]));
}

/**
 * The person as somebody sees him whose act is refused anyway: name and nothing else, so that a refusal tells no one how
 * another stands.
 */
export function veiled(holder: Holder, copy: Pick<Label, 'scope'>): Holder {
  return {
    ...holder,
    department_id: null,
    grade: 'none',
    state: 'active',
    designated: true,
    grade_clearance: 5,
    clearances: { state: 5, other: 5 },
    unready: [],
    tokens: copy.scope,
    roles: [],
    cooling_until: null,
    blocked: [],
    stands_in: [],
  };
}

/** A person who has left is nobody any more: he knows nothing. */
export function holderOf(row: HolderRow): Holder {
  const { id, name, department_id, grade, state, designated, cooling_until, blocked, stands_in, who } = row;
  return {
    id,
    name,
    department_id,
    grade,
    state,
    designated,
    grade_clearance: who?.grade_clearance ?? 0,
    clearances: who?.clearances ?? { state: 0, other: 0 },
    unready: who?.unready ?? [],
    tokens: who?.tokens ?? [],
    roles: who?.roles ?? [],
    cooling_until,
    blocked,
    stands_in,
  };
}
