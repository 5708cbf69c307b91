import { squeeze } from './text.ts';

/** As an official document writes it, whatever brackets, spaces and widths were typed. */
export function officialNumber(typed: string): string {
  return official(squeeze(typed));
}

/** Also used for numbers that come from the register. */
export function numberKey(text: string): string {
  const plain = official(squeeze(text)).toUpperCase();
  return (plain.endsWith('号') ? plain.slice(0, -1) : plain).replace(/[–—]/g, '-');
}

/** What needs no correction, as most numbers. */
const proper = /^[^[\](){}（）【】﹝﹞〈〉《》]*〔\d{4}〕[1-9]\d*号$/;

function official(squeezed: string): string {
  if (proper.test(squeezed)) return squeezed;
  return squeezed
    .replace(/[[({【﹝〔〈《]((?:19|20)\d\d)年?[\])}】﹞〕〉》]/g, '〔$1〕')
    .replace(/〕第?0*(?=\d)/, '〕')
    .replace(/([字函办发])第0*(?=\d+号)/, '$1');
}
