import type { Files } from './files.ts';
import { type Marking, notUnder } from './mark-scan.ts';

/** A stored part of a document. */
interface Part {
  readonly part: string;
  readonly upload: string;
  readonly sha256: string;
}

/**
 * CLASSIFY-017: how what a document is printed from bears the mark due on it: its text, or where no part is called that, all that lies here.
 * Attachments are printed with it and go under its mark. null where nothing lies here, none of it can be read, or no mark is due.
 */
export async function textMarking(files: Files, parts: readonly Part[], due: string): Promise<Marking | null> {
  const texts = parts.filter(({ part }) => part === 'text');
  const printed = texts.length > 0 ? texts : parts;
  if (due === '') return null;
  const markings = (of: readonly Part[]) =>
    Promise.all(of.map(({ upload, sha256 }) => files.marking(upload, sha256, due)));
  const all = await markings(printed);
  const read = all.filter((one) => one !== null);
  const beside = (await markings(parts.filter((one) => !printed.includes(one)))).filter((one) => one !== null);
  if (read.length + beside.length === 0) return null;
  // It may stand in a part that cannot be read.
  const borne = read.length < all.length || read.some((one) => one.borne);
  return { due, borne, others: marksOf(read), attached: marksOf(beside.map(asAttached)) };
}

function marksOf(markings: readonly Marking[]): readonly string[] {
  return [...new Set(markings.flatMap(({ others, attached = [] }) => [...others, ...attached]))];
}

/** How an attachment goes under the mark due on its document. */
export function asAttached({ due, others }: Marking): Marking {
  return { due, borne: true, others: [], attached: notUnder(due, others) };
}
