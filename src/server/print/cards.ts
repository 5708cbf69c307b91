import { groupedCode } from '#kernel/code.ts';
import { barcode } from './barcode.ts';
import { escapeHtml, page } from './page.ts';

export interface PrintedCard {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

export interface CardGroup {
  readonly title: string;
  readonly cards: readonly PrintedCard[];
}

/** Cards of 85 by 40 mm, two in a row: cut out and laminated they fit a badge holder. */
const style = `
@page { size: A4; margin: 12mm }
body { margin: 12mm auto; max-width: 186mm; font: 11pt/1.3 "Noto Sans SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff }
h1 { font-size: 16pt; font-weight: 500 } h2 { font-size: 12pt; font-weight: 500; margin: 8mm 0 3mm; break-after: avoid }
main { display: grid; grid-template-columns: repeat(2, 1fr); gap: 4mm }
article { box-sizing: border-box; padding: 4mm 6mm; border: 1px solid #999; break-inside: avoid; display: grid; gap: 1mm }
article svg { height: 13mm; width: 100% }
p { margin: 0 } .detail { color: #444; font-size: 9.5pt } .code { font-variant-numeric: tabular-nums }
@media print { body { margin: 0 } }
`;

/** A sheet of codes with words: for the desk's own commands, and for trying the desk without a scanner. */
export function cardSheet(title: string, groups: readonly CardGroup[]): string {
  const sections = groups.filter((group) => group.cards.length > 0).map(section);
  return page(title, style, `<h1>${escapeHtml(title)}</h1>${sections.join('')}`);
}

function section({ title, cards }: CardGroup): string {
  return `<h2>${escapeHtml(title)}</h2><main>${cards.map(card).join('')}</main>`;
}

function card({ code, title, detail }: PrintedCard): string {
  return (
    `<article><p><b>${escapeHtml(title)}</b></p><p class="detail">${escapeHtml(detail)}</p>` +
    `${barcode(code)}<p class="code">${groupedCode(code)}</p></article>`
  );
}
