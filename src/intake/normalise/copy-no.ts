import { copyNo } from '#kernel/copy-no.ts';
import { type Cell, cellText } from '../cell.ts';
import { type Reading, type Remark, note, reading, refuse } from '../remark.ts';
import { isPlaceholder, squeeze } from '#kernel/typed/text.ts';

/** Most copies one line may list. */
const most = 1000;

/** What a range such as 1-5 looks like after a spreadsheet program took it for a day and the sheet was saved as text. */
const datelike = /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?:\d{4}年)?\d{1,2}月\d{1,2}日)$/;

/** Expands 000001, 1-5, 000001至000005, 1、3、5, 第3份, 3/10 into single copy numbers of six digits. Empty gives null without a remark. */
export function readCopyNumbers(cell: Cell | undefined): Reading<readonly string[]> {
  const raw = cellText(cell).trim();
  if (cell && typeof cell === 'object' && cell.kind === 'date') return failed('copy_no_became_date', raw);
  const text = squeeze(raw).replace(/份号[::]?|№|No\.?|[第号份]/gi, '');
  if (datelike.test(squeeze(raw))) return failed('copy_no_became_date', raw);
  if (isPlaceholder(squeeze(raw)) || text === '无') return reading<readonly string[]>(null);
  const of = /^(\d+)\/(?:共)?(\d+)$/.exec(text);
  if (of && Number(of[1]) <= Number(of[2])) {
    const copy = copyNumber(of[1] ?? '');
    return reading<readonly string[]>([copy], note('copy_no_of', { raw, copy, total: Number(of[2]) }));
  }
  const copies: string[] = [];
  for (const part of text.split(/[、,，;；/和及]+/).filter((piece) => piece !== '')) {
    const problem = expand(part, raw, copies);
    if (problem) return reading<readonly string[]>(null, problem);
  }
  if (new Set(copies).size < copies.length) {
    const twice = copies.find((copy, at) => copies.indexOf(copy) !== at) ?? '';
    return failed('copy_no_repeated', raw, { copy: twice });
  }
  return copies.length === 0 ? failed('copy_no_unreadable', raw) : reading<readonly string[]>(copies);
}

function expand(part: string, raw: string, into: string[]): Remark | null {
  const range = /^([A-Z\u4e00-\u9fff]*?)(\d{1,9})(?:[-–—~]+|至|到)\1(\d{1,9})$/i.exec(part);
  if (range) {
    const [, prefix = '', first, last] = range;
    const from = Number(first);
    const to = Number(last);
    if (to < from) return problem('copy_no_reversed', raw);
    if (into.length + to - from >= most) return problem('copy_no_too_many', raw, { max: most });
    for (let copy = from; copy <= to; copy++) into.push(prefix.toUpperCase() + copyNumber(String(copy)));
    return null;
  }
  if (/^\d{1,9}$/.test(part)) into.push(copyNumber(part));
  else if (/^[A-Z\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,19}$/i.test(part)) into.push(part.toUpperCase());
  else return problem('copy_no_unreadable', raw);
  return into.length > most ? problem('copy_no_too_many', raw, { max: most }) : null;
}

/** Six digits, so that 1 and 000001 are the same copy. */
export function copyNumber(digits: string): string {
  return copyNo(Number(digits));
}

type Code = 'copy_no_became_date' | 'copy_no_unreadable' | 'copy_no_reversed' | 'copy_no_too_many' | 'copy_no_repeated';

function problem(code: Code, raw: string, values: Readonly<Record<string, string | number>> = {}): Remark {
  return refuse(code, { raw, ...values });
}

function failed(
  code: Code,
  raw: string,
  values?: Readonly<Record<string, string | number>>,
): Reading<readonly string[]> {
  return reading<readonly string[]>(null, problem(code, raw, values));
}
