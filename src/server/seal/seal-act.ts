import type { RowOp } from '#kernel/effect.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { Extra } from '../interpret.ts';
import { bookPart } from './book.ts';
import { levelsOf } from './levels.ts';
import { sealOps, sealingsIn } from './seal-ops.ts';

/** An act's operations as the database and the ledger get them, and what enters their keys in the book. */
export interface SealedAct {
  readonly ops: readonly RowOp[];
  readonly book: readonly Extra[];
}

/** Seals what the act writes into sealed columns, each row under a key of its own, which is in the vault before the row is in the database. */
export async function sealAct(
  { keys, modules }: Pick<App, 'keys' | 'modules'>,
  connection: Connection,
  unit: string,
  ops: readonly RowOp[],
): Promise<SealedAct> {
  const sealings = sealingsIn(ops, modules.tables);
  if (sealings.length === 0) return { ops, book: [] };
  const levels = await levelsOf(connection, modules.tables, unit, ops, sealings);
  const of = sealings.map(({ table, id }, n) => ({
    unit,
    table: table.name,
    id,
    level: levels[n] ?? ('personal' as const),
  }));
  const made = (await Promise.all(of.map(({ level }) => keys.make({ level })))).flat();
  return { ops: sealOps(ops, sealings, made, unit), book: [bookPart(of, made)] };
}
