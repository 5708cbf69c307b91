import { copyNo } from '#kernel/copy-no.ts';
import { groupedCode } from '#kernel/code.ts';
import { localTime } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { barcode } from './barcode.ts';
import { escapeHtml, page } from './page.ts';

export interface LoanSlip {
  readonly unit: string;
  readonly no: string;
  readonly code: string;
  readonly person: string;
  readonly clerk: string;
  readonly made_at: Instant;
  readonly copies: readonly { readonly code: string; readonly copy_no: number; readonly due_at: Instant }[];
}

const style = `
@page { size: 80mm auto; margin: 4mm }
body { font: 10pt/1.5 "Noto Sans SC", SimSun, sans-serif; color: #000; background: #fff; margin: 0 auto; width: 72mm }
h1 { font-size: 13pt; text-align: center; margin: 0 }
p { margin: 1mm 0 }
svg { height: 12mm; width: 60mm; display: block; margin: 1mm auto }
.code { text-align: center }
table { border-collapse: collapse; width: 100%; font-size: 9pt }
td { border-top: .2mm solid #000; padding: .5mm 0 }
.sign { height: 18mm; border: .3mm solid #000; margin-top: 2mm; padding: 1mm }
`;

/** 借阅回执, for a receipt printer of 80 mm. A paper of the office, so in Chinese only; scanned back once it is signed (CARRIER-023). */
export function loanSlip(slip: LoanSlip): string {
  const rows = slip.copies
    .map(({ code, copy_no, due_at }) => {
      const no = copyNo(copy_no);
      return `<tr><td>${groupedCode(code)}</td><td>${no}</td><td>${localTime(due_at)} 前还</td></tr>`;
    })
    .join('');
  const body = `
<h1>借阅回执 ${escapeHtml(slip.no)}</h1>
<p>${escapeHtml(slip.unit)}</p>
<p>领用人 ${escapeHtml(slip.person)} · 经办 ${escapeHtml(slip.clerk)} · ${localTime(slip.made_at)}</p>
<table>${rows}</table>
<div class="sign">领用人签字：</div>
${barcode(slip.code)}
<p class="code">${groupedCode(slip.code)}</p>
<p>签字后扫上面的码，收回存档。</p>`;
  return page(slip.no, style, body);
}
