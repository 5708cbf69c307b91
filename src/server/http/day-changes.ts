import { caseStep, caseTable } from '#kernel/approval.ts';
import { caseNote } from '#kernel/case-note.ts';
import { handColumns } from '#kernel/custody.ts';
import type { RowOp } from '#kernel/effect.ts';
import { alert, obligation } from '#kernel/obligation.ts';
import type { Modules } from '../modules.ts';

/** What is said to an office or waits for its signature, its heads and the unit's law stand in rows that name nobody who feels it. */
const anybodys: ReadonlySet<string> = new Set([
  ...[obligation, alert, caseTable, caseStep, caseNote].map(({ name }) => name),
  'department',
  'unit',
]);
const labels = ['level', 'regime', 'scope', 'barred'];
const handed: ReadonlySet<string> = new Set(Object.keys(handColumns));

/**
 * Whether it may change the day of somebody whom the changed rows do not name: what a thing in his hands is called, who may know it, a case
 * that waits for his office. A loan does not, though whoever may know the copy hears of it. In doubt it may.
 */
export function changesAnyDay({ things }: Modules, op: RowOp): boolean {
  if (op.op === 'insert') return anybodys.has(op.table);
  if (op.op === 'delete') return true;
  const changed = Object.keys(op.set);
  // An approval that is used waits for nobody.
  if (op.table === caseTable.name) return !('used' in op.set);
  if (anybodys.has(op.table) || changed.some((column) => labels.includes(column))) return true;
  if (changed.every((column) => handed.has(column))) return false;
  const shown = [...things.values()].some(({ held }) => held?.tables.split(/\s+/).includes(op.table));
  const called: readonly unknown[] = Object.values(things.get(op.table)?.called ?? {});
  return shown || changed.some((column) => called.includes(column));
}
