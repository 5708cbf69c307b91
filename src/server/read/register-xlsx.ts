import { copyNo } from '#kernel/copy-no.ts';
import ExcelJS from 'exceljs';
import { dateOf } from '#kernel/calendar.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import { cellText } from '#intake/cell-text.ts';
import { writeBook } from '#intake/write-book.ts';
import type { Register, RegisterColumn } from '#kernel/register.ts';
import type { Language } from '#kernel/text.ts';
import { turnWord } from '#kernel/turn.ts';
import { type Answer, refusal } from '../act/answer.ts';
import { unprovenExport } from '../act/proven.ts';
import { type Query, textOf } from '../http/query.ts';
import { badField, type Reader } from './read.ts';
import { cursorOf, selection } from './register-query.ts';
import { type Page, pageOf, type Row } from './register-page.ts';
import { closedTo } from './registers.ts';

/** A workbook holds this many rows at most; beyond, the filter must be narrower. */
const mostRows = 50_000;
const chunk = 2000;

const words = {
  level: { zh: '本表最高密级', en: 'Highest level in this list' },
  none: { zh: '无', en: 'none' },
  asOf: { zh: '截至', en: 'As of' },
  rows: { zh: '行数', en: 'Rows' },
  by: { zh: '导出人', en: 'Exported by' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const;

/** The list as shown, as a workbook: same rows, same columns, its highest level on the first line. An export is an entry. */
export async function exportRegister(
  reader: Reader,
  register: Register,
  asked: Query,
): Promise<Answer | { readonly file: Buffer; readonly name: string }> {
  const closed = closedTo(reader, register);
  if (closed) return closed;
  const unproven = await unprovenExport(reader);
  if (unproven.length > 0) return refusal(unproven, '');
  const selected = selection(register, reader.presence, asked);
  if ('wrong' in selected) return badField(selected.wrong);
  const rows: Row[] = [];
  let level: number | null = null;
  let after: ReturnType<typeof cursorOf> = null;
  do {
    const page: Page = await pageOf(reader, selected, chunk, after);
    rows.push(...page.rows);
    if (page.level !== null) level = Math.max(level ?? 0, page.level);
    after = page.next === null ? null : cursorOf(page.next);
  } while (after && rows.length <= mostRows);
  if (rows.length > mostRows) return badField('q');
  const label = level === null ? null : { level };
  const entry = {
    act: `export:${register.name}`,
    object: null,
    label,
    input: { ...asked },
    answer: () => ({ status: 200, body: {} }),
  };
  const answer = await reader.note(entry);
  if (answer.status !== 200) return answer;
  const language: Language = textOf(asked, 'lang') === 'en' ? 'en' : 'zh';
  const day = dateOf(reader.presence.now).replaceAll('-', '');
  const name = `${register.title[language].replace(/[\\/:*?"<>|]/g, ' ')}-${day}.xlsx`;
  return { file: await workbook(reader, register, rows, level, language), name };
}

async function workbook(
  { presence }: Reader,
  register: Register,
  rows: readonly Row[],
  level: number | null,
  language: Language,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(register.title[language].replace(/[\\/*?:[\]]/g, ' ').slice(0, 31));
  const columns = register.columns.filter((column) => !column.hidden);
  const levelName = level === null || level === 0 ? words.none[language] : levelNames[levelOf(level)][language];
  const facts = [
    `${words.level[language]}：${levelName}`,
    `${words.asOf[language]}：${minute(presence.now)}`,
    `${words.rows[language]}：${rows.length}`,
    `${words.by[language]}：${presence.actor.name}`,
  ];
  const lines = [
    [presence.unit.name, register.title[language]],
    facts,
    columns.map((column) => column.title[language]),
  ];
  for (const line of lines) sheet.addRow(line.map(cellText)).eachCell(asText);
  sheet.getRow(lines.length).font = { bold: true };
  for (const row of rows)
    sheet.addRow(columns.map((column) => cellText(shown(column, row[column.key], language)))).eachCell(asText);
  columns.forEach((column, at) => {
    sheet.getColumn(at + 1).width = column.kind === 'text' ? 28 : 16;
  });
  return Buffer.from(await writeBook(book));
}

/** Every cell is a text of its own format: what a title begins with never becomes a formula, here or after editing. */
function asText(cell: ExcelJS.Cell): void {
  cell.numFmt = '@';
}

function shown(column: RegisterColumn, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes[language] : words.no[language];
  const named = column.values?.[String(value)];
  if (named) return named[language];
  if (column.kind === 'level' && typeof value === 'number') return levelNames[levelOf(value)][language];
  if (column.kind === 'copy-no') return copyNo(String(value));
  if (column.kind === 'turn') return turnWord(String(value))?.[language] ?? String(value);
  if (column.kind === 'instant' || column.kind === 'deadline') return minute(String(value));
  if (typeof value === 'object')
    return 'zh' in value && 'en' in value
      ? String((value as Record<Language, unknown>)[language])
      : JSON.stringify(value);
  return String(value);
}

/** `2026-08-01 09:30` in the unit's zone; what is no instant stays as it is. */
function minute(value: string): string {
  const at = Date.parse(value);
  if (Number.isNaN(at) || !value.includes('T')) return value;
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
