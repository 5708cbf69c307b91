import { copyNo } from '#kernel/copy-no.ts';
import { groupedCode } from '#kernel/code.ts';
import { barcode, squareCode } from './barcode.ts';
import { page } from './page.ts';

export interface LabelledCopy {
  readonly code: string;
  readonly copy_no: number;
}

/** Three columns of eight on A4, each 70 by 37 mm, as label sheets are sold. */
const style = `
@page { size: A4; margin: 0 }
body { margin: 0; font: 11pt/1.2 "Noto Sans SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff }
main { display: grid; grid-template-columns: repeat(3, 70mm) }
article { box-sizing: border-box; height: 37mm; padding: 4mm; display: grid; grid-template-columns: 1fr 18mm; gap: 1mm 2mm;
  break-inside: avoid; align-content: center }
article svg { width: 100%; height: auto; display: block }
.bars svg { height: 13mm }
p { margin: 0; font-variant-numeric: tabular-nums }
.no { text-align: right }
`;

/** A sheet of labels. A label carries digits only: whoever finds one learns neither level nor title. */
export function labelSheet(copies: readonly LabelledCopy[]): string {
  const labels = copies.map(
    ({ code, copy_no }) =>
      `<article><div class="bars">${barcode(code)}</div><div>${squareCode(code)}</div>` +
      `<p>${groupedCode(code)}</p><p class="no">${copyNo(copy_no)}</p></article>`,
  );
  return page('1', style, `<main>${labels.join('')}</main>`);
}
