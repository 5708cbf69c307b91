import { dateOf } from '#kernel/calendar.ts';
import { localTime } from '#kernel/civil.ts';
import { paperDate } from '#kernel/period.ts';
import { escapeHtml, page } from './page.ts';

export interface DayClosePaper {
  readonly unit: string;
  readonly no: number;
  readonly since: string | null;
  readonly given_at: string;
  readonly opening: number;
  readonly received: number;
  readonly returned: number;
  readonly regained: number;
  readonly lent: number;
  readonly sent: number;
  readonly stock: number;
  readonly difference: number;
  readonly in_hands: number;
  readonly in_transit: number;
  readonly receipts_owed: number;
  readonly strays_open: number;
  readonly counts_open: number;
  readonly not_back: number;
  readonly finding: string | null;
  readonly given_by: string;
  readonly taker: string;
  readonly taken_with: 'pin' | 'session' | null;
  readonly taken_at: string | null;
  readonly taker_finding: string | null;
}

const style = `
@page { size: A4; margin: 20mm 18mm }
body { font: 11pt/1.5 "Noto Serif SC", SimSun, serif; color: #000; background: #fff; margin: 0 }
h1 { font-size: 18pt; text-align: center; letter-spacing: .2em; margin: 0 0 5mm; font-weight: 600 }
header { display: flex; justify-content: space-between; margin-bottom: 2mm }
table { border-collapse: collapse; width: 100%; margin-top: -.3mm }
th, td { border: .3mm solid #000; padding: 1.2mm 2mm; font-weight: normal; text-align: center; overflow-wrap: anywhere }
.words { text-align: left; white-space: pre-line; height: 18mm; vertical-align: top }
.sign { text-align: right; margin: 2mm 0 0 }
p { margin: 0 }
`;

const ways = { pin: '本人 PIN，机要台', session: '本人登录' } as const;

/** 日结交接单 on A4, in the look of the other forms. A paper of the office, so in Chinese only; numbers and no titles. */
export function dayClosePaper(close: DayClosePaper): string {
  const row = (cells: readonly (readonly [string, number])[]) =>
    `<tr>${cells.map(([name]) => `<th>${name}</th>`).join('')}</tr><tr>${cells.map(([, value]) => `<td>${value}</td>`).join('')}</tr>`;
  const words = (text: string | null) => `<td class="words" colspan="6">${escapeHtml(text ?? '无')}`;
  const sign = (name: string, how: string, at: string | null) =>
    `<p class="sign">${escapeHtml(name)}（${how}）　${at ? localTime(at) : ''}</p></td>`;
  const taken = close.taken_with ? ways[close.taken_with] : '待签字';
  const body = `
<h1>机要室日结交接单</h1>
<header><span>${escapeHtml(close.unit)}</span><span>${paperDate(dateOf(close.given_at))}</span><span>第 ${close.no} 号</span></header>
<table>
<tr><th colspan="7">${close.since ? `${localTime(close.since)} 至 ${localTime(close.given_at)}` : `首次日结，截至 ${localTime(close.given_at)}`}</th></tr>
${row([
  ['上班结存', close.opening],
  ['收入', close.received],
  ['归还', close.returned],
  ['退回、找回', close.regained],
  ['借出', close.lent],
  ['发出、归档等', close.sent],
  ['结存', close.stock],
])}
${row([
  ['账实差异', close.difference],
  ['在人', close.in_hands],
  ['在途', close.in_transit],
  ['到期未还', close.not_back],
  ['待签回执', close.receipts_owed],
  ['异常件', close.strays_open],
  ['未结清点', close.counts_open],
])}
<tr><th>交班</th>${words(close.finding)}${sign(close.given_by, '本人登录', close.given_at)}</tr>
<tr><th>接班</th>${words(close.taker_finding)}${sign(close.taker, taken, close.taken_at)}</tr>
</table>`;
  return page(`日结 ${close.no}`, style, body);
}
