import type { RegisterColumn } from '#kernel/register.ts';
import type { RegisterInfo, Row } from '#web/app/api.ts';

/** At most so many other registers on a thing's page. */
const most = 4;

/** Registers of one's menu whose rows name things of this kind and can be asked for one of them. */
export function registersNaming(object: string, registers: readonly RegisterInfo[]): readonly RegisterInfo[] {
  return registers
    .filter((register) => register.menu && register.object !== object)
    .filter((register) => register.columns.some((column) => column.key === `${object}_id` && column.filter))
    .slice(0, most);
}

/** What the thing's own page says already (mark, number), and what a narrow table has no room for. */
const said = new Set([
  'doc_no',
  'register_no',
  'issuer',
  'stamp',
  'created_at',
  'since',
  'pages',
  'found_at',
  'found_by',
  'recorded_by',
  'evidence',
  'channel',
  'sent_by',
  'receipt_by',
]);

/** Without what is said already and what none of these rows has; with titles where the rows have not all the same. */
export function belongingColumns(columns: readonly RegisterColumn[], rows: readonly Row[]): readonly RegisterColumn[] {
  return columns.filter(
    (column) =>
      !column.hidden &&
      !said.has(column.key) &&
      column.kind !== 'mark' &&
      column.kind !== 'level' &&
      rows.some((row) => (row[column.key] ?? '') !== '') &&
      (column.key !== 'title' || new Set(rows.map((row) => row.title)).size > 1),
  );
}
