import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { DocumentFacts } from '#modules/documents/door/facts/document.ts';
import type { PrintFile } from '#modules/documents/door/facts/print-file.ts';
import type { Entry } from '#modules/documents/door/rules/acted.ts';
import type { Document } from '#modules/documents/index.ts';
import type { AtMachine } from '../rules/machine.ts';
import type { Distribution } from '../rules/ordered.ts';
import type { Original } from '../rules/original.ts';
import type { Run } from '../rules/run.ts';
import type { Serving } from '../rules/serving.ts';
import type { Taking } from './rules/taking.ts';

/** One paper, or source, out of which something is taken. */
export interface TakenFrom {
  readonly taking: Taking;
  readonly document: Pick<Document, 'source' | 'register_no'>;
}

/** What is made, and how the file it is made from bears its mark; null where it is made of a paper. */
type Marked = Pick<DocumentFacts, 'document'> & PrintFile;

/** New content is made of sources: excerpted, quoted, summed up, compiled; of each source by itself. */
export const contentDerived = defineHappening<Brought & TakenFrom>('content.derived');

export type Made = Brought &
  TakenFrom &
  AtMachine &
  Marked &
  Entry &
  Serving &
  Original & {
    /** Null where it is by no order to print. */
    readonly run: Run | null;
  };

/** Copies come into being here: out of the press by an order, or taken of a copy that is there. */
export const copyMade = defineHappening<Made>('copy.made');

/** A number of copies is permitted to be printed, or of another body's paper reprinted. */
export const makingOrdered = defineHappening<Brought & TakenFrom & Marked & { readonly wanted: Distribution }>(
  'making.ordered',
);

/** Whose what is taken is, in the words of the guards. */
export function sourceOf({ source }: Pick<Document, 'source'>): 'own' | 'other' {
  return source === 'own' ? 'own' : 'other';
}
