import type { Actor } from '#kernel/actor.ts';
import type { CalendarYear } from '#kernel/calendar.ts';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Text } from '#kernel/text.ts';
import type { Place } from '../tables.ts';

/** Whoever is given something, with the offices he holds already. */
export type Receiver = Pick<Actor, 'id' | 'name' | 'state' | 'grade' | 'roles' | 'unready' | 'departmentId'>;

export interface RoleGiven extends Brought {
  readonly person: Receiver;
  /** The office; null where he comes on a list or is to keep a thing. */
  readonly role: RoleId | null;
  /** He gets back what was taken from him by mistake. */
  readonly restored?: true;
}

/** An office, a place on a list or the keeping of a thing is given to somebody: with him it comes about. */
export const roleGiven = defineHappening<RoleGiven>('role.given');

export interface PlaceSet extends Brought {
  readonly kind: Place['kind'];
  readonly name: string;
  /** As it stands; null where it is made. */
  readonly place: Pick<Place, 'kind' | 'name' | 'department_id' | 'head_id'> | null;
  /** Who would answer for it. */
  readonly head: Actor | null;
  /** The department it would belong to. */
  readonly department: string | null;
}

/** A place is made, or becomes another: in kind, by its name, its department or its head. */
export const placeSet = defineHappening<PlaceSet>('place.set');

export interface LawChosen extends Brought {
  readonly key: string;
  /** There is such a parameter. */
  readonly known: boolean;
  readonly clause: ClauseId;
  readonly same: boolean;
  /** Why the value may not be chosen; null when it may. */
  readonly unlawful: Text | null;
}

/** A parameter of the regulation is chosen anew. */
export const lawChosen = defineHappening<LawChosen>('law.changed');

export interface CalendarLoaded extends Brought, Pick<CalendarYear, 'off' | 'on'> {
  readonly year: number;
  /** The year as it stands: loading it again is a correction. */
  readonly loaded: Pick<CalendarYear, 'off' | 'on'> | null;
  /** The years before and after, where they are loaded: a row of days off does not end with the year. */
  readonly beside: readonly Pick<CalendarYear, 'off' | 'on'>[];
  readonly reason: string | undefined;
}

/** The working days of a year are loaded, or corrected. */
export const calendarLoaded = defineHappening<CalendarLoaded>('law.changed');
