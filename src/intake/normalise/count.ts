import { type Cell, shortText } from '../cell.ts';
import { type Reading, note, reading, refuse } from '../remark.ts';
import { isPlaceholder, squeeze, wholeNumber } from '#kernel/typed/text.ts';

const most = 100_000;
const counter = /(?:份|套|本|册|张|件|个|盘|片|部|盒|只|块|枚|卷)$/;

/** A number of copies: 5, ５, 5份, 五份, 共5份, 一式三份, 5.0. Empty gives null without a remark. */
export function readCount(cell: Cell | undefined): Reading<number> {
  const raw = shortText(cell);
  const text = squeeze(raw).replace(/[([].*[)\]]$/, '');
  if (isPlaceholder(squeeze(raw))) return reading<number>(null);
  const bare = text
    .replace(/^(?:共计?|合计|计|一式)/, '')
    .replace(counter, '')
    .replace(/\.0+$/, '');
  const count = wholeNumber(bare);
  if (Number.isNaN(count)) return reading<number>(null, refuse('count_unreadable', { raw }));
  if (count === 0) return reading<number>(null, refuse('count_zero', { raw }));
  if (count > most) return reading<number>(null, refuse('count_too_large', { raw }));
  return reading(count);
}

export interface Extent {
  readonly pages: number | null;
  /** Of a medium, as written: `16GB`. */
  readonly capacity: string | null;
}

/** 页数或容量: 12, 12页, 共12页, 16GB. What cannot be read is noted; a carrier can do without. */
export function readPages(cell: Cell | undefined): Reading<Extent> {
  const raw = shortText(cell);
  const text = squeeze(raw);
  if (isPlaceholder(text)) return reading<Extent>(null);
  if (/^\d+(?:\.\d+)?(?:[TGMK]B?|[TGMK]i?B|字节)$/i.test(text))
    return reading<Extent>({ pages: null, capacity: text.toUpperCase() });
  const pages = wholeNumber(
    text
      .replace(/^(?:共计?|约)/, '')
      .replace(/(?:页|张|面|P|p)$/, '')
      .replace(/\.0+$/, ''),
  );
  if (!(pages > 0 && pages <= most)) return reading<Extent>(null, note('pages_unreadable', { raw }));
  return reading<Extent>({ pages, capacity: null });
}
