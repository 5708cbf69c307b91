/** Reads of obligations that facts and duties of every module share. */
import { type Kysely, sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { Instant } from './json.ts';
import { type Obligation, type ObligationsDatabase, obligation } from './obligation.ts';

type Tx = Kysely<ObligationsDatabase>;

/** Obligations of a clock, or of several, that are not yet met, the first due first; of one thing where `object` says so. */
export function openObligations(
  tx: Tx,
  unit: string,
  clock: Clock | readonly Clock[],
  object?: string,
): Promise<Obligation[]> {
  const query = tx
    .selectFrom('obligation')
    .selectAll()
    .where('unit_id', '=', unit)
    .where(({ or }) => or([clock].flat().map((one) => ofClock(one))))
    .where(isOwed())
    .orderBy('due_at')
    .orderBy('id');
  return (object === undefined ? query : query.where('object_id', '=', object)).execute();
}

/** When the last obligation of a clock was opened, by object. */
export async function lastOpened(tx: Tx, unit: string, clock: Clock): Promise<Map<string, Instant>> {
  const rows = await tx
    .selectFrom('obligation')
    .select(({ fn }) => ['object_id', fn.max('opened_at').as('at')])
    .where('unit_id', '=', unit)
    .where(ofClock(clock))
    .groupBy('object_id')
    .execute();
  return new Map(rows.map((row) => [row.object_id, row.at]));
}

/** Not yet met, for the row of this name; spelled out, for as a parameter it leads to no index of just that. */
export function isOwed(row: string = obligation.name) {
  return sql<boolean>`${sql.ref(`${row}.status`)} in ('open', 'overdue')`;
}

/** `isOf` in SQL, for the row of this name. */
export function ofClock({ clause, on, cause = '', family }: Clock, row: string = obligation.name) {
  const of = sql.table(row);
  const told =
    family === undefined ? sql<boolean>`${of}.cause = ${cause}` : sql<boolean>`starts_with(${of}.cause, ${family})`;
  return sql<boolean>`(${of}.clause = ${clause} and ${of}.object_table = ${on} and ${told})`;
}
