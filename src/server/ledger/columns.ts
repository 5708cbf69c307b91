import { canonical } from '#kernel/canonical.ts';
import type { Json, JsonObject } from '#kernel/json.ts';

/** Columns of an entry that repeat its leaf for queries, as SQL over the alias `e`, each as text. */
export const shownColumns = `e.unit_id, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor, e.act, e.outcome,
  to_jsonb(e.clauses)::text as clauses, e.object_table, e.object_id, e.late::text as late`;

export interface ShownColumns {
  readonly unit_id: string;
  readonly id: string;
  readonly at: string;
  readonly actor: string | null;
  readonly act: string;
  readonly outcome: string;
  readonly clauses: string;
  readonly object_table: string | null;
  readonly object_id: string | null;
  readonly late: string;
}

/** The columns as members of a leaf. */
export function shownOf(row: ShownColumns): JsonObject {
  return {
    act: row.act,
    actor: row.actor,
    at: row.at.replace(/000Z$/, 'Z'),
    clauses: JSON.parse(row.clauses) as Json,
    id: row.id,
    late: row.late === 'true',
    object: row.object_table === null ? null : { table: row.object_table, id: row.object_id },
    outcome: row.outcome,
    unit: row.unit_id,
  };
}

/** Members in which the columns say something else than the signed text; all of them where that is no entry. */
export function differing(leaf: JsonObject | null, shown: JsonObject): string[] {
  return Object.keys(shown).filter(
    (name) => leaf === null || canonical(leaf[name] ?? null) !== canonical(shown[name] ?? null),
  );
}
