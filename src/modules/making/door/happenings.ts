import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Document } from '#modules/documents/index.ts';
import type { AtMachine } from '../rules/machine.ts';
import type { Ordered } from '../rules/ordered.ts';
import type { Taking } from './rules/taking.ts';

/** One paper, or source, out of which something is taken. */
export interface TakenFrom {
  readonly taking: Taking;
  readonly document: Pick<Document, 'source' | 'register_no'>;
}

/** New content is made of sources: excerpted, quoted, summed up, compiled; of each source by itself. */
export const contentDerived = defineHappening<Brought & TakenFrom>('content.derived');

/** Copies come into being here: out of the press by an order, or taken of a copy that is there. */
export const copyMade = defineHappening<Brought & TakenFrom & AtMachine & { readonly order: Ordered | null }>(
  'copy.made',
);

/** A number of copies is permitted to be printed, or of another body's paper reprinted. */
export const makingOrdered = defineHappening<Brought & TakenFrom>('making.ordered');

/** Whose what is taken is, in the words of the guards. */
export function sourceOf({ source }: Pick<Document, 'source'>): 'own' | 'other' {
  return source === 'own' ? 'own' : 'other';
}
