import type { RegimeId } from '#kernel/generated/clauses.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Document } from '#modules/documents/index.ts';
import type { MediumFacts } from './facts/medium.ts';

/** What is put on a medium, and by what it is known. */
export interface Storing extends MediumFacts {
  readonly title: string;
  /** The document of the unit's it is, if it is one. */
  readonly document: Pick<Document, 'id' | 'kind' | 'source' | 'register_no'> | null;
  /** Its rank; null where nobody says what it is. */
  readonly stored: number | null;
  /** The kind of secret it is. */
  readonly regime: RegimeId;
}

/** Content comes to lie on a medium, whatever way it gets there. */
export const contentStored = defineHappening<Brought & Storing>('content.stored');
