import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Declaring } from './declaring.ts';
import type { Body } from '#modules/documents/index.ts';
import type { Input } from './procedures/record-drill/schema.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { ContentAsk } from './rules.ts';

/** What the site may hold is declared. */
export const siteDeclared = defineHappening<Brought & Declaring>('power.declared');

/** Its figures are those that were entered. */
export interface DrillRecorded extends Brought, Omit<Input, 'backup_file' | 'note'> {}

/** A restoring drill is put on record. */
export const drillRecorded = defineHappening<DrillRecorded>('check.recorded');

export interface BodyWritten extends Brought {
  readonly document: ContentAsk['document'];
  readonly matter: Matter;
  /** Newest version of the part; null when there is none. */
  readonly newest: Body | null;
  /** Who put in what is final of our own document; nobody where nothing is. */
  readonly authors: readonly string[];
  /** It takes the place of the newest version. */
  readonly replace: boolean;
  readonly reason: string | undefined;
  /** Marks of state secrets in its words. */
  readonly marks: readonly string[];
}

/** The text of a document comes in. */
export const bodyWritten = defineHappening<BodyWritten>('content.written');

export interface BodyRemoved extends Brought {
  readonly document: ContentAsk['document'];
  readonly matter: Matter;
  readonly body: Pick<Body, 'version' | 'finalised_at'>;
}

/** The text of a document is taken out again. */
export const bodyRemoved = defineHappening<BodyRemoved>('content.altered');
