import { caseStep, caseTable } from '#kernel/approval.ts';
import { caseNote } from '#kernel/case-note.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { JsonObject } from '#kernel/json.ts';
import { alert, obligation } from '#kernel/obligation.ts';
import type { Modules } from '../modules.ts';
import { changesAnyDay } from './day-changes.ts';
import type { Rows } from './feed.ts';
import { gatherRows } from './gather-rows.ts';

/** What pages call the kernel's own tables. */
const kernelRooms = new Map<string, string>([
  [obligation.name, 'obligations'],
  [alert.name, 'obligations'],
  [caseTable.name, 'cases'],
  [caseStep.name, 'cases'],
  [caseNote.name, 'cases'],
]);

const rooms = new WeakMap<Modules, ReadonlyMap<string, string>>();

/**
 * The rows an act changed, by which it is found out who may hear of it: each its own, one without an id that of what it belongs to. What
 * was taken away is nobody's any more.
 */
export function changedRows(modules: Modules, ops: readonly RowOp[]): Rows[] {
  const changed = gatherRows();
  for (const op of ops) {
    if (op.op === 'delete') continue;
    const row = op.op === 'insert' ? op.row : { ...op.set, ...op.key };
    const found = standsFor(modules, op.table, row);
    if (!found) continue;
    const { room, table, id } = found;
    changed.add({ room, table, ids: [id], ...(changesAnyDay(modules, op) ? {} : { named: true }) });
  }
  return changed.all();
}

function standsFor(modules: Modules, name: string, row: JsonObject) {
  const table = modules.tables.get(name);
  const room = roomsOf(modules).get(name);
  if (!table || room === undefined) return null;
  const [column, of] = 'id' in table.columns ? ['id', name] : (table.options.via ?? [null, name]);
  const id = column === null ? null : row[column];
  return typeof id === 'string' ? { room, table: of, id } : null;
}

function roomsOf(modules: Modules): ReadonlyMap<string, string> {
  const kept = rooms.get(modules);
  if (kept) return kept;
  const made = new Map(kernelRooms);
  for (const { id, tables } of modules.all) for (const { name } of Object.values(tables)) made.set(name, id);
  for (const name of modules.tables.keys()) if (!made.has(name)) made.set(name, 'hands');
  rooms.set(modules, made);
  return made;
}
