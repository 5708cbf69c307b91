import { copyNo } from '#kernel/copy-no.ts';
import { list, type Text } from '#kernel/text.ts';
import { say } from '../phrases/copies.ts';

/** Copy numbers as people write them: `1-5, 8`, `１－５、８` or `第1至5号、第8份`. */
const separators = /[,，、;；\s]+/;
const range = /^(\d{1,6})(?:[-–—~～至](\d{1,6}))?$/;
const most = 5000;

/** The numbers in ascending order, each once; null when the text is not a list of numbers. */
export function readNumbers(text: string): readonly number[] | null {
  const numbers = new Set<number>();
  const parts = text.normalize('NFKC').split(separators).filter(Boolean);
  for (const part of parts) {
    // `5份` says how many there are, `第5份` which one.
    const match = range.exec(part.replace(/^第(.*)份$/, '$1').replace(/^第|号$/g, ''));
    if (!match) return null;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (from < 1 || to < from || to - from >= most || numbers.size + to - from >= most) return null;
    for (let n = from; n <= to; n++) numbers.add(n);
  }
  return parts.length === 0 ? null : [...numbers].sort((a, b) => a - b);
}

/** The shortest way to keep a list of numbers: `1-5, 8`; shown it goes through `copyNo`. */
export function writeNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && n <= last[1] + 1) last[1] = Math.max(last[1], n);
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

export interface CountDifference {
  /** On the list, not counted. */
  readonly missing: readonly number[];
  /** Counted, not on the list. */
  readonly extra: readonly number[];
}

/** Piece by piece: what the list says against what was found. Null when both agree. */
export function difference(listed: readonly number[], counted: readonly number[]): CountDifference | null {
  const missing = listed.filter((n) => !counted.includes(n));
  const extra = counted.filter((n) => !listed.includes(n));
  return missing.length + extra.length > 0 ? { missing, extra } : null;
}

/** The difference as a refusal tells it. */
export function toldDifference(found: CountDifference | null) {
  return { missing_numbers: found?.missing ?? [], extra_numbers: found?.extra ?? [] };
}

/** What is missing and what is too many, each only where there is any. */
export function saidDifference(found: CountDifference | null): Text {
  const { missing = [], extra = [] } = found ?? {};
  const shown = (numbers: readonly number[]) => ({ numbers: copyNo(writeNumbers(numbers)) });
  return list([
    ...(missing.length > 0 ? [say('missing', shown(missing))] : []),
    ...(extra.length > 0 ? [say('extra', shown(extra))] : []),
  ]);
}
