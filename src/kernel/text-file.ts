import type { Files } from './files.ts';
import type { Marking } from './mark-scan.ts';

/** A stored part of a document. */
interface Part {
  readonly part: string;
  readonly upload: string;
  readonly sha256: string;
}

/**
 * CLASSIFY-017: how what a document is printed from bears the mark due on it: its text, or where no part is called that, all that lies here.
 * null where nothing does, none of it can be read, or no mark is due.
 */
export async function textMarking(files: Files, parts: readonly Part[], due: string): Promise<Marking | null> {
  const texts = parts.filter(({ part }) => part === 'text');
  const printed = texts.length > 0 ? texts : parts;
  if (due === '') return null;
  const all = await Promise.all(printed.map(({ upload, sha256 }) => files.marking(upload, sha256, due)));
  const read = all.filter((one) => one !== null);
  if (read.length === 0) return null;
  // It may stand in a part that cannot be read.
  const borne = read.length < all.length || read.some((one) => one.borne);
  return { due, borne, others: [...new Set(read.flatMap(({ others }) => others))] };
}
