import { type Field, headingKey } from './aliases.ts';
import type { ColumnLayout, SheetLayout } from './headings.ts';

/** What a unit decided for a form of ledger; plain data, kept per unit and found again by its signature. */
export interface Mapping {
  readonly signature: string;
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly field: Field | null }[];
}

export function mappingOf(layout: SheetLayout): Mapping {
  return {
    signature: layout.signature,
    columns: layout.columns.map(({ column, heading, field }) => ({ column, heading, field })),
  };
}

/** The remembered mapping for a layout: of the very same form, else null. */
export function rememberedFor(layout: SheetLayout, remembered: readonly Mapping[]): Mapping | null {
  return remembered.find((mapping) => mapping.signature === layout.signature) ?? null;
}

/**
 * Gives the columns the fields of a mapping, by position where the form is the same, else by heading. Columns the mapping does not know keep
 * their guess, unless the mapping gave that field to another column.
 */
export function applyMapping(layout: SheetLayout, mapping: Mapping): SheetLayout {
  const sameForm = mapping.signature === layout.signature;
  const chosen = new Map<ColumnLayout, Field | null>();
  for (const column of layout.columns) {
    const match = mapping.columns.find((known) =>
      sameForm
        ? known.column === column.column
        : headingKey(known.heading) !== '' && headingKey(known.heading) === headingKey(column.heading),
    );
    if (match) chosen.set(column, match.field);
  }
  const taken = new Set<Field | null>([...chosen.values()].filter((field) => field !== null && field !== 'ignored'));
  const columns = layout.columns.map((column): ColumnLayout => {
    const field = chosen.get(column);
    if (field !== undefined) return { ...column, field, confidence: 1, contested: undefined };
    return column.field !== null && taken.has(column.field)
      ? { ...column, field: null, confidence: 0, contested: column.field }
      : column;
  });
  return { ...layout, columns };
}

/** Column of each mapped field. */
export function fieldColumns(layout: SheetLayout): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const { field, column } of layout.columns)
    if (field !== null && field !== 'ignored' && !columns.has(field)) columns.set(field, column);
  return columns;
}
