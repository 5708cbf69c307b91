import { localTime } from '#kernel/civil.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import { escapeHtml, page } from './page.ts';

/** What stands on a day: of a layer, how many, and what they are called where titles are printed. */
export interface SheetLine {
  readonly title: string;
  readonly time: string | null;
  readonly count: number;
  readonly names: readonly string[];
}

export interface SheetDay {
  readonly day: CivilDate;
  /** Of the month the sheet is about, not one beside it that fills a week. */
  readonly within: boolean;
  readonly kind: 'off' | 'on' | null;
  readonly lines: readonly SheetLine[];
}

export interface CalendarSheet {
  readonly unit: string;
  readonly department: string | null;
  readonly title: string;
  /** The highest level of what is told on it. */
  readonly level: number;
  readonly person: string;
  readonly at: Instant;
  readonly weeks: readonly (readonly SheetDay[])[];
  /** Years whose holidays nobody has loaded. */
  readonly notLoaded: readonly number[];
}

const style = `
@page { size: A4 landscape; margin: 10mm }
body { font: 9pt/1.35 "Noto Sans SC", "Microsoft YaHei", SimSun, sans-serif; color: #000; background: #fff; margin: 0 }
header, footer { display: flex; justify-content: space-between; align-items: baseline }
h1 { font-size: 15pt; margin: 0; font-weight: 600 }
.level { font-size: 14pt; font-weight: 600; letter-spacing: .2em }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 2mm 0 }
th, td { border: .2mm solid #000; padding: .8mm 1.2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
td { height: 26mm }
.one td { height: 140mm }
tr { page-break-inside: avoid }
.off { background: #eee }
.beside { color: #666 }
p { margin: 0 }
.name { padding-left: 3mm; font-size: 8pt }
`;

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const kinds = { off: '休', on: '班' } as const;

/** Weeks from Monday on A4 across. A paper of the office, so in Chinese only. */
export function calendarSheet({ unit, department, title, level, person, at, weeks, notLoaded }: CalendarSheet): string {
  const rows = weeks.map((week) => `<tr>${week.map(cell).join('')}</tr>`).join('\n');
  const missing = notLoaded.map((year) => `<p>${year}年的节假日还没有载入，不标休息日和调休。</p>`).join('');
  const body = `
<header><h1>${escapeHtml(title)}</h1><span>${escapeHtml([unit, department].filter(Boolean).join(' '))}</span><span class="level">${levelNames[levelOf(level)].zh}</span></header>
<table${weeks.length === 1 ? ' class="one"' : ''}><tr>${weekdays.map((one) => `<th scope="col">周${one}</th>`).join('')}</tr>
${rows}</table>
${missing}<footer><span>打印人 ${escapeHtml(person)}</span><span>${localTime(at)}</span></footer>`;
  return page(title, style, body);
}

function cell({ day, within, kind, lines }: SheetDay): string {
  const name = [kind === 'off' ? 'off' : '', within ? '' : 'beside'].filter(Boolean).join(' ');
  const [, month, of] = day.split('-').map(Number);
  const number = of === 1 ? `${month}月${of}日` : String(of);
  return `<td${name ? ` class="${name}"` : ''}><b>${number}</b>${kind ? ` ${kinds[kind]}` : ''}${lines.map(line).join('')}</td>`;
}

function line({ title, time, count, names }: SheetLine): string {
  const more = count - names.length;
  const rest = names.length > 0 && more > 0 ? `<p class="name">另 ${more} 项</p>` : '';
  const named = names.map((one) => `<p class="name">${escapeHtml(one)}</p>`).join('');
  return `<p>${time ? `${time} ` : ''}${escapeHtml(title)} ${count}</p>${named}${rest}`;
}
