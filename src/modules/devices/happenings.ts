import type { RegimeId } from '#kernel/generated/clauses.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Document } from '#modules/documents/index.ts';
import type { MediumFacts } from './facts/medium.ts';
import type { Actor } from '#kernel/actor.ts';
import type { RoleGiven } from '#modules/organization/door/happenings.ts';
import type { Medium } from './tables.ts';

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

/** How high something is, and what kind of secret. */
export interface Secret {
  readonly level: number;
  readonly regime: RegimeId;
}

export interface MediumMarked extends Brought {
  /** As it was; null where it is only now registered. */
  readonly medium: Pick<Medium, 'level' | 'hand_id'> | null;
  /** Name of whoever keeps it. */
  readonly keeper: string;
  /** What it is said to be for, and bears from now on. */
  readonly bears: Secret;
}

/** A medium bears the mark of what it is for, or holds. */
export const mediumMarked = defineHappening<MediumMarked>('mark.set');

/** A medium enters the inventory. */
export const mediumRegistered = defineHappening<Brought>('device.registered');

export interface MediumGiven extends RoleGiven {
  readonly person: RoleGiven['person'] & Pick<Actor, 'grade_clearance'>;
  /** It holds something that is not for him. */
  readonly holdsForeign: boolean;
}

/** A medium is given to somebody to keep, who then has what it bears. */
export const mediumGiven = defineHappening<MediumGiven>('role.given');
