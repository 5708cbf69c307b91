import type { Instant } from '#kernel/json.ts';
import type { Alert, Obligation } from '#kernel/obligation.ts';
import { asHim, forHim, owed, toldTo } from './addressed.ts';
import type { Reader } from './read.ts';
import { alertText, obligationText } from './say.ts';

/** Rows one answer holds at most. */
const most = 500;

export interface Asked {
  readonly rule?: string;
  readonly rules?: readonly string[];
  readonly status?: string | readonly string[];
  readonly owner?: string;
  readonly object?: string;
  /** Only of clauses of these domains, by the first part of their ids. */
  readonly prefixes?: readonly string[];
  /** Only what concerns the caller himself, whatever his office. */
  readonly mine?: boolean;
  /** So many at most, the first due. */
  readonly most?: number;
  /** Messages from then on. */
  readonly since?: Instant;
}

/** The clocks the caller answers for, or watches by office. What is about a thing he may not know is not among them. */
export async function obligationsOf(reader: Reader, asked: Asked) {
  const values = [...askedFor(reader, asked), asked.prefixes ?? null, asked.rules ?? null];
  const rows = await reader.once<Obligation & { owner_name: string | null }>(
    `select o.*, p.name as owner_name from obligation o left join person p on p.unit_id = o.unit_id and p.id = o.owner_id
     where o.unit_id = $1 and ($2::text is null or o.clause = $2) and ($3::text[] is null or o.status = any($3))
       and ($4::text is null or o.owner_id = $4 or o.owner_role = $4) and ($5::text is null or o.object_id = $5)
       and ($6::text[] is null or split_part(o.clause, '-', 1) = any($6)) and ($7::text[] is null or o.clause = any($7)) and ${his(reader, asked, forHim(reader.app, owed), values)}
     order by o.due_at, o.id limit ${asked.most ?? most}`,
    values,
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
  const values = [...askedFor(reader, asked), asked.since ?? null];
  const rows = await reader.once<Alert & { owed: string | null }>(
    `select o.*, b.cause as owed from alert o
       left join obligation b on b.unit_id = o.unit_id and b.id = o.detail->>'obligation'
     where o.unit_id = $1 and ($2::text is null or o.clause = $2) and ($3::text[] is null or o.kind = any($3))
       and ($4::text is null or o.to_id = $4 or o.to_role = $4) and ($5::text is null or o.object_id = $5)
       and ($6::timestamptz is null or o.at >= $6) and ${his(reader, asked, forHim(reader.app, toldTo), values)}
     order by o.at desc, o.id desc limit ${most}`,
    values,
  );
  return rows.map(({ unit_id: _, owed: cause, ...row }) => ({
    ...row,
    to: row.to_id ?? row.to_role,
    object: { table: row.object_table, id: row.object_id },
    says: alertText(reader.app, row, cause),
  }));
}

function askedFor({ presence }: Reader, { rule, status, owner, object }: Asked): unknown[] {
  return [presence.unit.id, rule ?? null, status === undefined ? null : [status].flat(), owner ?? null, object ?? null];
}

function his({ presence }: Reader, { mine }: Asked, sql: string, values: unknown[]): string {
  return asHim(sql, presence.actor, presence.now, values, mine ? false : undefined);
}
