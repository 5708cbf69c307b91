import { textMarked } from '#kernel/content.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Ask, Circumstances, Rule } from '#kernel/verdict.ts';
import { difference, readNumbers, writeNumbers } from '../copy-numbers.ts';
import type { Copy } from '../facts/copy.ts';
import type { AskedParcel, DispatchFacts, DocumentFacts, OrderFacts, RunCopy } from '../facts/making.ts';
import type { PrintFile } from '../facts/print-file.ts';
import { say } from '../phrases/making.ts';

/** CLASSIFY-017: nothing classified is printed, numbered or distributed before it bears level and period. */
export const marked: Rule<Circumstances & Pick<DocumentFacts, 'document'>> = {
  id: 'marked',
  clause: 'CLASSIFY-017',
  kind: 'state',
  broken: ({ document }) =>
    document.status === 'draft' ||
    (document.status === 'active' && isClassified(levelOf(document.level)) && (!document.period || !document.mark)),
  says: () => say('not-marked'),
  remedy: () => say('not-marked.remedy'),
};

/** CLASSIFY-017: nor from a file that does not bear the mark of its document. */
export const printMarked = textMarked<Circumstances & PrintFile>(({ marking }) => marking);

/** CLASSIFY-017: nor is distributed what still bears the mark it had before its level or period changed. */
export const markCorrected: Rule<Circumstances & Pick<DispatchFacts, 'oldMark'>> = {
  id: 'mark-corrected',
  clause: 'CLASSIFY-017',
  kind: 'state',
  broken: ({ oldMark }) => oldMark,
  says: () => say('old-mark'),
  remedy: () => say('old-mark.remedy'),
};

/** CLASSIFY-017: a classified copy that bears no mark does not leave the house either. */
export const markedCopies: Rule<Circumstances & { readonly collected: readonly Pick<Copy, 'level' | 'mark'>[] }> = {
  id: 'marked',
  clause: 'CLASSIFY-017',
  kind: 'state',
  broken: ({ collected }) => collected.some(({ level, mark }) => isClassified(levelOf(level)) && mark === ''),
  says: () => say('not-marked'),
  remedy: () => say('not-marked.remedy'),
};

/** CLASSIFY-013: a draft whose level field nobody has fixed yet is not printed, whatever it is going to be. */
export const levelFixed: Rule<Circumstances & Pick<DocumentFacts, 'document'>> = {
  id: 'level-fixed',
  clause: 'CLASSIFY-013',
  kind: 'fields',
  fields: ['document'],
  broken: ({ document }) => document.status === 'draft' && !isClassified(levelOf(document.level)),
  says: () => say('level-open'),
  remedy: () => say('level-open.remedy'),
};

/** CARRIER-042: what is packed or sent must lie in the registry. */
export const inRegistry: Rule<Circumstances & { readonly copies: readonly RunCopy[] }> = {
  id: 'in-registry',
  clause: 'CARRIER-042',
  kind: 'state',
  always: true,
  broken: ({ copies }) => copies.some((one) => one.hand !== 'registry'),
  says: ({ copies }) => say('not-in-registry', { numbers: writeNumbers(elsewhere(copies)) }),
  remedy: () => say('not-in-registry.remedy'),
};

function elsewhere(copies: readonly RunCopy[]): number[] {
  return copies.filter((one) => one.hand !== 'registry').map((one) => one.copy_no);
}

/** Which copies go to whom, in the order of the approved distribution. */
export interface Allotment {
  readonly unit: string;
  readonly numbers: readonly number[];
}

export interface Allotted {
  readonly parcels: readonly Allotment[];
  readonly kept: readonly number[];
}

/** The allotment asked for, or the plain one: numbers in order of the distribution, the rest kept. Unreadable numbers count as none. */
export function allot(
  order: OrderFacts['order'],
  asked: readonly { readonly unit: string; readonly numbers: string }[] | null | undefined,
): Allotted {
  const all = Array.from({ length: order.copies }, (_, n) => (order.first_no ?? 1) + n);
  if (asked && asked.length > 0) {
    const parcels = asked.map((one) => ({ unit: one.unit.trim(), numbers: readNumbers(one.numbers) ?? [] }));
    const used = new Set(parcels.flatMap((one) => one.numbers));
    return { parcels, kept: all.filter((n) => !used.has(n)) };
  }
  const parcels: Allotment[] = [];
  let given = 0;
  for (const { unit, copies } of order.recipients) {
    parcels.push({ unit, numbers: all.slice(given, given + copies) });
    given += copies;
  }
  return { parcels, kept: all.slice(given) };
}

/** Every recipient gets the copies approved for it, each copy goes to one, and what is left is what was to be kept. */
export function addsUp(order: OrderFacts['order'], { parcels, kept }: Allotted): boolean {
  const numbers = parcels.flatMap((one) => one.numbers);
  const first = order.first_no ?? 1;
  const ofRun = numbers.every((n) => n >= first && n < first + order.copies);
  const counts = order.recipients.every(
    ({ unit, copies }) =>
      parcels.filter((one) => one.unit === unit).reduce((sum, one) => sum + one.numbers.length, 0) === copies,
  );
  return ofRun && counts && new Set(numbers).size === numbers.length && kept.length === order.kept;
}

export type DispatchAsk<I> = Ask<DispatchFacts, I>;

export type ParcelAsk<I> = Ask<AskedParcel, I>;

/** CARRIER-042: a parcel that has left, or was opened, is neither counted again nor opened. */
export const packedHere: Rule<Circumstances & Pick<DispatchFacts, 'parcel'>> = {
  id: 'packed',
  clause: 'CARRIER-042',
  kind: 'state',
  always: true,
  broken: ({ parcel }) => !['packed', 'stopped', 'recounted'].includes(parcel.status),
  says: ({ parcel }) => say(parcel.status === 'unpacked' ? 'unpacked-already' : 'recount-state'),
  remedy: ({ parcel }) => say(parcel.status === 'unpacked' ? 'unpacked-already.remedy' : 'recount-state.remedy'),
};

/** What was found against what the parcel should hold; unreadable numbers find nothing. */
export function parcelDifference(parcel: DispatchFacts['parcel'], found: string) {
  return difference(readNumbers(parcel.numbers) ?? [], readNumbers(found) ?? []);
}
