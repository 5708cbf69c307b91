/** Reads of obligations that facts and duties of every module share. */
import type { Kysely } from 'kysely';
import type { ClauseId } from './generated/clauses.ts';
import type { Instant } from './json.ts';
import type { Obligation, ObligationsDatabase } from './obligation.ts';

type Tx = Kysely<ObligationsDatabase>;

/** Obligations of a clause that are not yet met, oldest first; of one thing where `object` says so. */
export function openObligations(tx: Tx, unit: string, clause: ClauseId, object?: string): Promise<Obligation[]> {
  const query = tx
    .selectFrom('obligation')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('clause', '=', clause)
    .where('status', 'in', ['open', 'overdue'])
    .orderBy('due_at')
    .orderBy('id');
  return (object === undefined ? query : query.where('object_id', '=', object)).execute();
}

/** When the last obligation of a recurring clause was opened, by object. */
export async function lastOpened(tx: Tx, unit: string, clause: ClauseId): Promise<Map<string, Instant>> {
  const rows = await tx
    .selectFrom('obligation')
    .select(({ fn }) => ['object_id', fn.max('opened_at').as('at')])
    .where('unit_id', '=', unit)
    .where('clause', '=', clause)
    .groupBy('object_id')
    .execute();
  return new Map(rows.map((row) => [row.object_id, row.at]));
}
