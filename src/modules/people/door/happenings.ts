import type { Holdings } from '#kernel/authority.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Prepared } from '#kernel/common-rules.ts';
import type { Evidence } from '#kernel/evidence.ts';
import type { PersonGrade } from '#kernel/generated/clauses.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import type { RoleGiven } from '#modules/organization/door/happenings.ts';
import type { Outside } from '#modules/organization/door/rules/competent.ts';
import type { CoolingOff, Deputy, Person, Training } from '../tables.ts';
import type { Keeping } from '../rules/keeping.ts';

export interface OfficeGiven extends RoleGiven {
  /** He is on the list of those who handle top secret. */
  readonly listed: boolean;
  /** Whom he stands in for, and who stands in for him. */
  readonly deputies: readonly Deputy[];
  /** What is in his keeping; the page is not told. */
  readonly keeps?: Pick<Keeping, 'seals' | 'places'> | undefined;
}

/** An office is given to somebody. */
export const officeGiven = defineHappening<OfficeGiven>('role.given');

export interface RoleEnded extends Brought {
  readonly person: { readonly id: string; readonly department_id: string | null };
  /** The office; null where he comes off a list or is head of a department no more. */
  readonly role: RoleId | null;
  /** As what he signs no more: by his office, or as head of the department. */
  readonly signsAs: RoleId | null;
  /** Who holds which office, successors with them. */
  readonly holders: Holdings;
  /** All offices that end by the same act. */
  readonly ending: readonly RoleId[];
  /** He is gone or elsewhere, so nothing can be restored to him. */
  readonly forGood?: true;
  /** The offices he keeps. */
  readonly remaining: readonly RoleId[];
  readonly keeps: Pick<Keeping, 'lastListed'>;
  /** Offices whose signature whoever asks waits for in a matter of his own. */
  readonly awaited: readonly RoleId[];
}

/** An office, a place on a list or the keeping of a thing ends, however it ends. */
export const roleEnded = defineHappening<RoleEnded>('role.ended');

/** What somebody who goes still has in his hand or keeping. */
export interface Going extends Brought {
  readonly holds: boolean;
  readonly keeps: Pick<Keeping, 'seals' | 'places' | 'media' | 'copies'>;
}

export interface PersonMoved extends Going {
  readonly person: Prepared & Pick<Person, 'id' | 'state'>;
  /** The department he comes to, from now on his; null where he belongs to none. */
  readonly department: string | null;
  /** With it he comes to belong to the leadership, or does no more. */
  readonly newRank: boolean;
  /** Who left before or cools off and is called as he is. */
  readonly namesakes: readonly string[];
}

/** Somebody joins, takes up or changes his post, or comes to another department. */
export const personMoved = defineHappening<PersonMoved>('person.moved');

export interface PersonLeft extends Going {
  readonly person: Pick<Person, 'id' | 'grade' | 'state'>;
  /** A cooling-off begins with it. */
  readonly coolsOff: boolean;
}

export interface LoginGiven extends Brought {
  readonly person: { readonly department_id: string | null };
  /** The offices the account opens. */
  readonly offices: readonly RoleId[];
}

/** An account is opened, opened anew with another password, or unlocked. */
export const loginGiven = defineHappening<LoginGiven>('login.given');

/** Somebody leaves his secret post or the unit. */
export const personLeft = defineHappening<PersonLeft>('person.left');

export interface GradeSet extends Brought, Omit<Prepared, 'grade'> {
  readonly person: Pick<Person, 'grade' | 'state' | 'top_secret_designated'>;
  readonly grade: PersonGrade;
  readonly keeps: Pick<Keeping, 'level'>;
  readonly basis: string | undefined;
  /** His post has changed since it was set. */
  readonly underReview: boolean;
}

/** The secrecy grade of somebody is set or changed. */
export const gradeSet = defineHappening<GradeSet>('grade.set');

export interface CoolingBegins extends Brought {
  readonly person: Pick<Person, 'grade' | 'state'>;
  readonly starts_on: CivilDate;
  /** The day on which the last copy came back from him. */
  readonly returnedOn: CivilDate | null;
}

/** A cooling-off begins. */
export const coolingBegins = defineHappening<CoolingBegins>('cooling.set');

export interface CoolingChanged extends Brought {
  readonly record: Pick<CoolingOff, 'ends_on' | 'ended_at'>;
  /** Its last day from now on. */
  readonly ends_on: CivilDate;
}

/** A cooling-off that runs is moved or ended. */
export const coolingChanged = defineHappening<CoolingChanged>('cooling.set');

export interface DeputyGiven extends RoleGiven {
  /** Whom he stands in for. */
  readonly principal: Pick<Person, 'id' | 'grade'> & { readonly roles: readonly RoleId[] };
  readonly until: Instant | undefined;
  readonly reason: string | undefined;
}

/** Somebody is to stand in for another for a time. */
export const deputyGiven = defineHappening<DeputyGiven>('role.given');

/** What shows a training, by the field of the form. */
export const papers = ['attendance', 'paper', 'certificate'] as const;
export type PaperField = (typeof papers)[number];

export interface TrainingRecorded extends Brought, Outside {
  readonly kind: Training['kind'];
  /** Those who were trained. */
  readonly people: readonly string[];
  readonly trainer: string | undefined;
  readonly topic: string | undefined;
  /** null where none was given, or none that may be known of. */
  readonly shown: Readonly<Record<PaperField, Evidence | null>>;
  /** Trainings on record that the paper was shown for. */
  readonly paperShownFor: readonly { readonly person_id: string; readonly at: Instant }[];
  /** The day of the training: as entered, else that of the certificate, else today. */
  readonly heldOn: CivilDate;
  /** The latest day on which one of them joined, as far as it is on record. */
  readonly joinedOn: CivilDate | null;
}

/** A training of some people is put on record. */
export const trainingRecorded = defineHappening<TrainingRecorded>('readiness.recorded');
