import type { TextValue } from '#kernel/text.ts';
import type { Field } from '../aliases.ts';
import { type Cell, cellText, cut } from '../cell.ts';
import { fieldNames } from '../field-names.ts';
import { say } from '../messages.ts';
import type { Reading, Remark } from '../remark.ts';
import type { ImportedCarrier, RowFinding } from './types.ts';

/** A line under judgement. */
export interface Draft {
  readonly sheet: string;
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly columns: ReadonlyMap<Field, number>;
  readonly findings: RowFinding[];
  refused: boolean;
  same: boolean;
  carrier: ImportedCarrier | null;
  /** The number of copies the line states; null where it states none. */
  stated: number | null;
}

export function draftOf(
  sheet: string,
  line: number,
  cells: readonly Cell[],
  columns: ReadonlyMap<Field, number>,
): Draft {
  return { sheet, line, cells, columns, findings: [], refused: false, same: false, carrier: null, stated: null };
}

export function cellOf(draft: Draft, field: Field): Cell {
  const column = draft.columns.get(field);
  return column === undefined ? null : (draft.cells[column] ?? null);
}

export function textOf(draft: Draft, field: Field): string {
  return cellText(cellOf(draft, field)).trim();
}

export function add(draft: Draft, field: Field | null, remark: Remark): void {
  const column = field === null ? null : (draft.columns.get(field) ?? null);
  const raw = field === null ? '' : textOf(draft, field);
  const values: Record<string, TextValue> = { raw: cut(raw, 60), ...remark.values };
  if (field !== null) values.field = fieldNames[field];
  if (remark.refuses) draft.refused = true;
  draft.findings.push({
    code: remark.code,
    field,
    column,
    clause: remark.clause,
    refuses: remark.refuses,
    says: say(remark.code, values),
    raw,
  });
}

/** Notes all remarks of a reading and hands on its value. */
export function take<T>(draft: Draft, field: Field, read: Reading<T>): T | null {
  for (const remark of read.remarks) add(draft, field, remark);
  return read.value;
}
