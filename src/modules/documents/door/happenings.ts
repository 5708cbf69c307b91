import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Timed } from '#kernel/period.ts';
import type { Scoping } from '#kernel/scope.ts';

/** Who is added to those who may know. */
export interface Widening {
  /** Tokens that were not there before. */
  readonly added: readonly string[];
  /** Whom they mean. */
  readonly scoping: Scoping;
  /** What another body decided may be for a department here. */
  readonly departments: boolean;
}

/** Somebody more may know of a document or a copy. */
export const scopeWidened = defineHappening<Brought & Widening>('scope.widened');

/** Nobody but who stood in it before, or in that of the whole document. */
export const nobodyMore: Widening = {
  added: [],
  scoping: { unknown: [], everybody: false, people: [] },
  departments: true,
};

/** The day a secret ends is fixed, moved, or counted from another day. */
export const periodSet = defineHappening<Brought & { readonly timed: Timed }>('period.set');

/** A copy is put in a place of the registry, or in a volume of the archive. */
export const copyStored = defineHappening<Brought>('copy.stored');
