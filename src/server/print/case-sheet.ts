import { dateOf } from '#kernel/calendar.ts';
import { roleNames } from '#kernel/generated/names.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import { paperDate } from '#kernel/period.ts';
import type { Cell, Sheet, SheetField } from '#kernel/sheet.ts';
import type { NoteLine } from '../read/case-notes.ts';
import { noteRows } from './case-notes.ts';
import { escapeHtml, page } from './page.ts';

export interface PrintedCase {
  readonly unit: string;
  readonly no: string;
  readonly level: number;
  readonly sheet: Sheet;
  readonly notes: readonly NoteLine[];
  readonly steps: readonly {
    readonly role: RoleId;
    readonly round: number;
    readonly status: string;
    readonly decided_by: { readonly name: string } | null;
    readonly decided_at: string | null;
    readonly opinion: string | null;
    readonly document: string | null;
  }[];
}

const style = `
@page { size: A4; margin: 20mm 18mm }
body { font: 11pt/1.5 "Noto Serif SC", SimSun, serif; color: #000; background: #fff; margin: 0 }
h1 { font-size: 18pt; text-align: center; letter-spacing: .2em; margin: 0 0 5mm; font-weight: 600 }
header { display: flex; justify-content: space-between; margin-bottom: 2mm }
table { border-collapse: collapse; width: 100%; margin-top: -.3mm; page-break-inside: auto }
tr { page-break-inside: avoid }
th, td { border: .3mm solid #000; padding: 1.2mm 2mm; font-weight: normal; text-align: left; overflow-wrap: anywhere; white-space: pre-line }
th { width: 24mm; text-align: center; overflow-wrap: normal }
.items th { width: auto }
.sign { text-align: right; margin: 2mm 0 0 }
p { margin: 0 }
`;

const words: Readonly<Record<string, string>> = { signed: '同意', refused: '不同意', returned: '退回', waiting: '' };

/** The case as a form on A4. A paper of the office, so in Chinese only. */
export function casePaper({ unit, no, level, sheet, steps, notes }: PrintedCase): string {
  const rounds = new Set(steps.map(({ round }) => round));
  const opinions = steps
    .filter(({ status }) => status !== 'void')
    .map(({ role, round, status, decided_by, decided_at, opinion, document }) => {
      const of = rounds.size > 1 ? `第${round}轮 ` : '';
      const said = [status === 'signed' ? '' : words[status], opinion ?? words[status], document]
        .filter(Boolean)
        .join(' ');
      const sign = decided_by
        ? `<p class="sign">${escapeHtml(decided_by.name)}　${decided_at ? paperDate(dateOf(decided_at)) : ''}</p>`
        : '<br><br>';
      return `<tr><th>${of}${roleNames[role].zh}意见</th><td><p>${escapeHtml(said)}</p>${sign}</td></tr>`;
    });
  const after = [
    ...sheet.changes.map(
      ({ label, before, after: to }) => `${escapeHtml(label.zh)}：${written(before) || '无'} → ${written(to) || '无'}`,
    ),
    ...(sheet.outcome ? [escapeHtml(sheet.outcome.zh)] : []),
  ];
  const body = `
<header><span>${escapeHtml(unit)}　审批单号 ${escapeHtml(no)}</span><span>${levelNames[levelOf(level)].zh}</span></header>
<h1>${escapeHtml(sheet.title.zh)}</h1>
<table>${lines(sheet.head)}</table>
${sheet.items
  .map(
    ({
      columns,
      rows,
      total,
    }) => `<table class="items"><tr><th>序</th>${columns.map(({ label }) => `<th>${escapeHtml(label.zh)}</th>`).join('')}</tr>
${rows.map((row, at) => `<tr><td>${at + 1}</td>${row.map((cells) => `<td>${written(cells)}</td>`).join('')}</tr>`).join('\n')}
<tr><td colspan="${columns.length + 1}">${escapeHtml(total.zh)}</td></tr></table>`,
  )
  .join('\n')}
<table>
${after.length > 0 ? `<tr><th>批准后</th><td>${after.map((one) => `<p>${one}</p>`).join('')}</td></tr>` : ''}
${sheet.attachments.length > 0 ? `<tr><th>附件</th><td>${written(sheet.attachments)}</td></tr>` : ''}
${[...opinions, ...noteRows(notes)].join('\n')}
</table>`;
  return page(`${sheet.title.zh} ${no}`, style, body);
}

/** Two short fields in a line, a long one by itself. */
function lines(head: readonly SheetField[]): string {
  const rows: SheetField[][] = [];
  for (const field of head) {
    const last = rows.at(-1);
    if (!last || field.wide || last.length === 2 || last[0]?.wide) rows.push([field]);
    else last.push(field);
  }
  return rows
    .map(
      (row) =>
        `<tr>${row.map(({ label, cells }) => `<th>${escapeHtml(label.zh)}</th><td${row.length === 1 ? ' colspan="3"' : ''}>${written(cells)}</td>`).join('')}</tr>`,
    )
    .join('\n');
}

function written(cells: readonly Cell[]): string {
  return escapeHtml(cells.map(word).join('、'));
}

function word(cell: Cell): string {
  switch (cell.as) {
    case 'text':
      return cell.text.zh;
    case 'number':
      return String(cell.number);
    case 'level':
      return cell.mark ?? levelNames[cell.level].zh;
    case 'date':
      return paperDate(cell.at);
    case 'instant':
    case 'deadline':
      return paperDate(dateOf(cell.at));
    case 'thing':
      return cell.name.zh;
    case 'clause':
      return cell.clause;
    case 'hidden':
      return `〔${cell.noun.zh}不在知悉范围〕`;
  }
}
