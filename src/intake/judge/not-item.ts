import { headingKey } from '../aliases.ts';
import { type Cell, cellText } from '../cell.ts';
import type { SheetLayout } from '../headings.ts';
import type { MessageCode } from '../messages.ts';
import { squeeze } from '#kernel/typed/text.ts';

const total = /^(?:合计|小计|总计|共计|累计|总数|本页[合小]计)(?:$|[:：(（\d共])/;
const note =
  /^(?:[注备]注?[:：]|说明[:：]?|填表|制表|审核|复核|负责人|经办人|以下空白|此页|本页|第\S{1,4}页|共\S{1,4}页|打印|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d{4}年度?$)/;
const label =
  /^(?:填表|制表|审核|复核|审批|批准|负责|经办|登记人|监销|销毁人|接收人|日期|填报|单位|部门|电话|盖章|签字)[^:：]{0,6}[:：]/;

/** True where the line has nothing but a running number: forms are numbered before they are filled. */
export function isEmptyLine(cells: readonly Cell[], ignored: ReadonlySet<number>): boolean {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    if (cell !== null && !(ignored.has(column) && /^\d+$/.test(cellText(cell).trim()))) return false;
  }
  return true;
}

/** What `notAnItem` needs to know of a layout, worked out once. */
export interface ItemForm {
  readonly title: number | undefined;
  readonly identifying: readonly number[];
  /** Heading of each column, as `headingKey` writes it. */
  readonly headings: readonly (readonly [number, string])[];
}

export function itemForm({ columns }: SheetLayout): ItemForm {
  const of = (...fields: readonly unknown[]) =>
    columns.filter((column) => fields.includes(column.field)).map((column) => column.column);
  return {
    title: of('title')[0],
    identifying: of('title', 'number', 'carrier_no'),
    headings: columns
      .map((column) => [column.column, headingKey(column.heading)] as const)
      .filter(([, heading]) => heading !== ''),
  };
}

/** Why a filled line is no carrier: a total, a repeated heading, a note or signature. Null where it may be one. */
export function notAnItem(cells: readonly Cell[], form: ItemForm): MessageCode | null {
  const first = squeeze(cellText(cells.find((cell) => cell !== null)));
  if (total.test(first)) return 'not_item_total';
  if (form.title !== undefined && total.test(squeeze(cellText(cells[form.title])))) return 'not_item_total';
  let filled = 0;
  const texts = new Set<string>();
  for (const cell of cells) {
    if (cell === null) continue;
    filled++;
    if (texts.size <= 4) texts.add(cellText(cell).trim());
  }
  if (filled >= 3 && repeatsHeading(cells, form.headings, filled)) return 'not_item_heading';
  if (texts.size > 4) return null;
  const identifies = form.identifying.some((column) => (cells[column] ?? null) !== null);
  if (texts.size === 1 && (filled >= 3 || note.test(first) || !identifies)) return 'not_item_note';
  return [...texts].every((text) => label.test(squeeze(text))) ? 'not_item_note' : null;
}

function repeatsHeading(cells: readonly Cell[], headings: ItemForm['headings'], filled: number): boolean {
  let equal = 0;
  for (const [column, heading] of headings) {
    const cell = cells[column];
    if (
      typeof cell === 'string' &&
      cell.length <= 20 &&
      heading.includes(cell.trim().charAt(0)) &&
      heading.endsWith(headingKey(cell))
    )
      equal++;
    // After a few cells that differ this is no heading.
    else if (cell !== null && column > 4 && equal === 0) return false;
  }
  return equal >= 3 && equal >= filled * 0.6;
}
