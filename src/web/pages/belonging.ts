import type { RegisterColumn } from '#kernel/register.ts';
import type { RegisterInfo, Row } from '#web/app/api.ts';

/** At most so many other registers on a thing's page. */
const most = 4;

/** Registers of one's menu whose rows name things of this kind and can be asked for one of them. */
export function registersNaming(object: string, registers: readonly RegisterInfo[]): readonly RegisterInfo[] {
  return registers
    .filter((register) => register.menu && register.object !== object)
    .filter((register) => columnNaming(object, register) !== undefined)
    .slice(0, most);
}

/** The column of a register by which its rows of one such thing are asked for. */
export function columnNaming(object: string, register: RegisterInfo): string | undefined {
  return register.columns.find(({ kind, of, filter }) => kind === 'thing' && of === object && filter)?.key;
}

/** Without what is left out beside another thing and what none of these rows has; with names where the rows have not all the same. */
export function belongingColumns(columns: readonly RegisterColumn[], rows: readonly Row[]): readonly RegisterColumn[] {
  return columns.filter(
    (column) =>
      !column.hidden &&
      !column.aside &&
      column.kind !== 'mark' &&
      column.kind !== 'level' &&
      rows.some((row) => (row[column.key] ?? '') !== '') &&
      (!column.names || new Set(rows.map((row) => row[column.key])).size > 1),
  );
}
