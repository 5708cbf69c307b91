import { headingKey } from '../aliases.ts';
import { type Cell, cellText } from '../cell.ts';
import type { SheetLayout } from '../headings.ts';
import type { MessageCode } from '../messages.ts';
import { squeeze } from '../normalise/text.ts';

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

/** Why a filled line is no carrier: a total, a repeated heading, a note or signature. Null where it may be one. */
export function notAnItem(
  cells: readonly Cell[],
  layout: SheetLayout,
  headings: ReadonlyMap<number, string>,
): MessageCode | null {
  const first = squeeze(cellText(cells.find((cell) => cell !== null)));
  if (total.test(first)) return 'not_item_total';
  const title = layout.columns.find((column) => column.field === 'title')?.column;
  if (title !== undefined && total.test(squeeze(cellText(cells[title])))) return 'not_item_total';
  const filled = cells.reduce((count, cell) => count + (cell === null ? 0 : 1), 0);
  if (filled >= 3 && repeatsHeading(cells, headings, filled)) return 'not_item_heading';
  const texts = new Set<string>();
  for (const cell of cells) if (cell !== null && texts.size <= 4) texts.add(cellText(cell).trim());
  if (texts.size > 4) return null;
  if (texts.size === 1 && (filled >= 3 || note.test(first) || !isIdentifying(cells, layout))) return 'not_item_note';
  return [...texts].every((text) => label.test(squeeze(text))) ? 'not_item_note' : null;
}

function repeatsHeading(cells: readonly Cell[], headings: ReadonlyMap<number, string>, filled: number): boolean {
  let equal = 0;
  for (const [column, heading] of headings) {
    const cell = cells[column];
    if (typeof cell === 'string' && cell.length <= 20 && heading !== '' && heading.endsWith(headingKey(cell))) equal++;
    // After a few cells that differ this is no heading.
    else if (cell !== null && column > 4 && equal === 0) return false;
  }
  return equal >= 3 && equal >= filled * 0.6;
}

function isIdentifying(cells: readonly Cell[], layout: SheetLayout): boolean {
  return layout.columns.some(
    ({ field, column }) => (field === 'title' || field === 'number' || field === 'carrier_no') && cells[column] != null,
  );
}
