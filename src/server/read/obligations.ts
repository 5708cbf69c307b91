import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Alert, Obligation } from '#kernel/obligation.ts';
import type { Reader } from './read.ts';
import { alertText, obligationText } from './say.ts';

/** Who watches all clocks and messages of the unit. */
const watchers = ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'] as const satisfies readonly RoleId[];
/** Rows one answer holds at most. */
const most = 500;

export interface Asked {
  readonly rule?: string;
  readonly status?: string | readonly string[];
  readonly owner?: string;
  readonly object?: string;
  /** Only what concerns the caller himself, whatever his office. */
  readonly mine?: boolean;
}

/** The clocks the caller answers for, or watches by office. What is about a thing he may not know is not among them. */
export async function obligationsOf(reader: Reader, asked: Asked) {
  const rows = await reader.once<Obligation & { owner_name: string | null }>(
    `select o.*, p.name as owner_name from obligation o left join person p on p.unit_id = o.unit_id and p.id = o.owner_id
     where o.unit_id = $1 and ($2::text is null or o.clause = $2) and ($3::text[] is null or o.status = any($3))
       and ($4::text is null or o.owner_id = $4 or o.owner_role = $4) and ($5::text is null or o.object_id = $5)
       and ((${concerns('o', 'owner_id', 'owner_role')}) or (($9 or ${deputised('o')}) and ${knowable(reader, 'o')})) and ${unclosed(reader, 'o')}
     order by o.due_at, o.id limit ${most}`,
    [
      reader.presence.unit.id,
      asked.rule ?? null,
      asked.status === undefined ? null : [asked.status].flat(),
      asked.owner ?? null,
      asked.object ?? null,
      ...self(reader, asked),
      reader.presence.now,
    ],
  );
  return rows.map(({ unit_id: _, owner_name, ...row }) => ({
    ...row,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: owner_name },
    object: { table: row.object_table, id: row.object_id },
    says: obligationText(reader.app, row),
  }));
}

/** The messages to the caller, or, for those who watch by office, of the unit. */
export async function alertsOf(reader: Reader, asked: Asked) {
  const rows = await reader.once<Alert & { owed: string | null }>(
    `select o.*, b.cause as owed from alert o
       left join obligation b on b.unit_id = o.unit_id and b.id = o.detail->>'obligation'
     where o.unit_id = $1 and ($2::text is null or o.clause = $2) and ($3::text[] is null or o.kind = any($3))
       and ($4::text is null or o.to_id = $4 or o.to_role = $4) and ($5::text is null or o.object_id = $5)
       and ((${concerns('o', 'to_id', 'to_role')}) or ($9 and ${knowable(reader, 'o')})) and ${unclosed(reader, 'o')}
     order by o.at desc, o.id desc limit ${most}`,
    [
      reader.presence.unit.id,
      asked.rule ?? null,
      asked.status === undefined ? null : [asked.status].flat(),
      asked.owner ?? null,
      asked.object ?? null,
      ...self(reader, asked),
    ],
  );
  return rows.map(({ unit_id: _, owed, ...row }) => ({
    ...row,
    to: row.to_id ?? row.to_role,
    object: { table: row.object_table, id: row.object_id },
    says: alertText(reader.app, row, owed),
  }));
}

function self({ presence: { actor } }: Reader, asked: Asked): unknown[] {
  return [actor.id, actor.roles, actor.departmentId, !asked.mine && holds(actor, ...watchers)];
}

/** Owed by somebody for whom the caller ($6) is deputy at this moment ($10). */
function deputised(alias: string): string {
  return `exists (select 1 from deputy y where y.unit_id = ${alias}.unit_id and y.principal_id = ${alias}.owner_id
    and y.deputy_id = $6 and y.since <= $10::timestamptz and y.until > $10::timestamptz)`;
}

/** Addressed to the caller ($6), or to a role he holds ($7); to a department's head only within the department ($8). */
function concerns(alias: string, person: string, role: string): string {
  return `${alias}.${person} = $6 or (${alias}.${role} = any($7::text[]) and (${alias}.${role} <> 'dept_head' or ${alias}.department_id is null or ${alias}.department_id = $8))`;
}

/** What is about a thing of a closed register is for nobody who may not know of it, whatever office it is addressed to. */
export function unclosed(reader: Pick<Reader, 'app'>, alias: string): string {
  const closed = reader.app.modules.all.flatMap(({ registers = [] }) => registers.filter((one) => one.closed));
  const cases = closed.map(
    ({ object }) =>
      `(${alias}.object_table <> '${object}' or exists (select 1 from "${object}" k where k.unit_id = ${alias}.unit_id and k.id = ${alias}.object_id))`,
  );
  return cases.length === 0 ? 'true' : cases.join(' and ');
}

/** True for a row about nothing labelled, or about a thing that is visible to the session. */
export function knowable(reader: Pick<Reader, 'app'>, alias: string): string {
  const labelled = [...reader.app.modules.tables.values()].filter(
    (table) => table.options.label && 'id' in table.columns,
  );
  const cases = labelled.map(
    ({ name }) =>
      `when '${name}' then exists (select 1 from "${name}" k where k.unit_id = ${alias}.unit_id and k.id = ${alias}.object_id)`,
  );
  return cases.length === 0 ? 'true' : `(case ${alias}.object_table ${cases.join(' ')} else true end)`;
}
