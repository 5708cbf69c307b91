import { localTime } from '#kernel/civil.ts';
import type { DomainId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import { escapeHtml, page } from './page.ts';

interface Count {
  readonly count: number;
  readonly exact?: boolean;
}

export interface Briefing {
  readonly unit: string;
  readonly department: string | null;
  readonly person: string;
  readonly asOf: Instant;
  readonly figures: readonly (Count & { readonly title: Text; readonly unit: Text })[];
  readonly levels: {
    readonly parts: readonly { readonly part: string; readonly title?: Text | undefined }[];
    readonly rows: readonly {
      readonly level: number;
      readonly parts: readonly (Count & { readonly part: string })[];
    }[];
  } | null;
  readonly departments: readonly string[];
  readonly late: readonly {
    readonly title: Text;
    readonly by: readonly (Count & { readonly department: string | null })[];
  }[];
  readonly coming: readonly { readonly title: Text; readonly weeks: readonly Count[] }[];
  readonly clauses: readonly {
    readonly domain: DomainId;
    readonly state: string | null;
    readonly evidenced: boolean;
  }[];
  readonly domains: readonly { readonly id: DomainId; readonly title: string }[];
  readonly trends: {
    readonly from: string;
    readonly to: string;
    readonly months: readonly string[];
    readonly lines: readonly (Pick<Count, 'exact'> & {
      readonly title: Text;
      readonly total: Count;
      readonly months: readonly Count[];
    })[];
  };
}

const style = `
@page { size: A4; margin: 12mm 14mm }
body { font: 9.5pt/1.4 "Noto Serif SC", SimSun, serif; color: #000; background: #fff; margin: 0 }
header, footer { display: flex; justify-content: space-between }
h1 { font-size: 17pt; text-align: center; letter-spacing: .15em; margin: 2mm 0; font-weight: 600 }
h2 { font-size: 11pt; margin: 3mm 0 1mm; font-weight: 600 }
table { border-collapse: collapse; width: 100% }
th, td { border: .2mm solid #000; padding: .6mm 1.5mm; font-weight: normal; text-align: right }
th:first-child, td:first-child { text-align: left }
p { margin: 0 }
.level { font-size: 12pt; font-weight: 600 }
`;

/**
 * 态势简报 on one page of A4. A paper of the office, so in Chinese only. Of figures alone, so it bears the level of the office's own papers
 * whatever is counted; whoever adds titles by hand answers for the level himself.
 */
export function briefingSheet(it: Briefing): string {
  const title = it.department ? `${it.department}保密工作态势简报` : '保密工作态势简报';
  const departments = it.departments.filter((one) =>
    it.late.some(({ by }) => by.some((row) => row.department === one)),
  );
  const body = `
<header><span>${escapeHtml(it.unit)}</span><span class="level">${levelNames.internal.zh}</span></header>
<h1>${escapeHtml(title)}</h1>
<p>截至 ${localTime(it.asOf)}，只列数字，不含题名和文号。</p>
<h2>一、现状</h2>
${table(
  it.figures.map((one) => one.title.zh),
  [it.figures.map((one) => `${number(one)}${one.unit.zh}`)],
)}
${it.levels ? levels(it.levels) : ''}
<h2>二、超期</h2>
${
  departments.length === 0
    ? '<p>各部门均无超期。</p>'
    : table(
        ['部门', ...it.late.map((kind) => kind.title.zh)],
        departments.map((name) => [
          name,
          ...it.late.map(({ by }) => String(by.find((one) => one.department === name)?.count ?? 0)),
        ]),
      )
}
<h2>三、未来90天到期</h2>
${table(
  it.coming.map((one) => one.title.zh),
  [it.coming.map((one) => String(sum(one.weeks)))],
)}
<h2>四、${it.trends.from} 至 ${it.trends.to}</h2>
${table(
  ['', ...it.trends.months.map((month) => month.slice(2)), '合计'],
  it.trends.lines.map(({ title: name, months, total, exact }) => [
    name.zh,
    ...months.map(({ count }) => String(count)),
    number({ ...total, exact: exact ?? true }),
  ]),
)}
${it.clauses.length > 0 ? readiness(it) : ''}
<footer><span>制表人 ${escapeHtml(it.person)}</span><span>${localTime(it.asOf)}</span></footer>`;
  return page(title, style, body);
}

function levels({ parts, rows }: NonNullable<Briefing['levels']>): string {
  const filled = parts.filter(({ part }) =>
    rows.some((row) => row.parts.some((one) => one.part === part && one.count > 0)),
  );
  return `<h2>载体去向</h2>${table(
    ['密级', ...filled.map(({ title }) => title?.zh ?? ''), '合计'],
    rows.map((row) => [
      levelNames[levelOf(row.level)].zh,
      ...filled.map(({ part }) => String(row.parts.find((one) => one.part === part)?.count ?? 0)),
      String(sum(row.parts)),
    ]),
  )}`;
}

function readiness({ clauses, domains }: Briefing): string {
  const inForce = clauses.filter(({ state }) => state !== 'off');
  const rows = domains
    .map(({ id, title }) => ({ title, of: inForce.filter(({ domain }) => domain === id) }))
    .filter(({ of }) => of.length > 0);
  const on = rows.map(({ title, of }) => `${title} ${of.filter((one) => one.evidenced).length}/${of.length}`);
  const late = rows.flatMap(({ title, of }) => {
    const count = of.filter(({ state }) => state === 'late').length;
    return count > 0 ? `${title} ${count}` : [];
  });
  return `<h2>五、迎检准备：本年有记录的要求 ${inForce.filter((one) => one.evidenced).length} / ${inForce.length} 条</h2>
<p>有记录：${escapeHtml(on.join('，'))}。</p>
<p>有超期：${escapeHtml(late.join('，') || '无')}。</p>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: 'th' | 'td', all: readonly string[]) =>
    all.map((one) => `<${tag}>${escapeHtml(one)}</${tag}>`).join('');
  return `<table><tr>${cells('th', head)}</tr>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</table>`;
}

function number({ count, exact = true }: Count): string {
  return exact ? String(count) : `${count}+`;
}

function sum(all: readonly Count[]): number {
  return all.reduce((total, { count }) => total + count, 0);
}
