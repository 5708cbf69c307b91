import { paperDate } from '#kernel/period.ts';
import { groupedCode } from '#kernel/code.ts';
import { barcode } from './barcode.ts';
import { escapeHtml, page } from './page.ts';

export interface SlipFacts {
  readonly unit: string;
  readonly code: string;
  readonly issuer: string;
  readonly doc_no: string | null;
  readonly register_no: string;
  /** Civil date of registration. */
  readonly registered_on: string;
  readonly mark: string;
  readonly title: string;
  readonly copies: number;
  readonly return_by: string | null;
}

const style = `
@page { size: A4; margin: 20mm 18mm }
body { font: 12pt/1.6 "Noto Serif SC", SimSun, serif; color: #000; background: #fff; margin: 0 }
h1 { font-size: 20pt; text-align: center; letter-spacing: .3em; margin: 0 0 6mm }
header { display: flex; justify-content: space-between; align-items: end; margin-bottom: 3mm }
header svg { height: 12mm; width: 60mm; display: block }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border: .3mm solid #000; padding: 1.5mm 2mm; font-weight: normal; text-align: left; vertical-align: top }
th { width: 26mm; text-align: center }
.tall { height: 27mm }
table + table { margin-top: -.3mm }
header span { text-align: center }
.row { height: 9mm }
`;

const readers = 8;

/** 文件呈批传阅单: goes round with a registered document (CARRIER-004). A paper of the office, so in Chinese only. */
export function routingSlip(facts: SlipFacts): string {
  const cell = (text: string | null) => escapeHtml(text ?? '');
  const blank = '<tr class="row"><td></td><td></td><td></td><td></td></tr>';
  const body = `
<h1>文件呈批传阅单</h1>
<header><span>${cell(facts.unit)}</span><span>${barcode(facts.code)}${groupedCode(facts.code)}</span></header>
<table>
<tr><th>来文单位</th><td>${cell(facts.issuer)}</td><th>来文字号</th><td>${cell(facts.doc_no)}</td></tr>
<tr><th>收文号</th><td>${cell(facts.register_no)}</td><th>收文日期</th><td>${paperDate(facts.registered_on)}</td></tr>
<tr><th>密级</th><td>${cell(facts.mark)}</td><th>份数</th><td>${facts.copies}</td></tr>
<tr><th>标题</th><td colspan="3">${cell(facts.title)}</td></tr>
<tr class="tall"><th>拟办意见</th><td colspan="3"></td></tr>
<tr class="tall"><th>领导批示</th><td colspan="3"></td></tr>
<tr class="tall"><th>办理结果</th><td colspan="3"></td></tr>
<tr><th>清退日期</th><td colspan="3">${facts.return_by ? paperDate(facts.return_by) : ''}</td></tr>
</table>
<table><tr><th>传阅人</th><th>送阅时间</th><th>阅毕时间</th><th>签字</th></tr>${blank.repeat(readers)}</table>`;
  return page(facts.register_no, style, body);
}
