import { designators } from '#kernel/authority.ts';
import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { roleGiven } from '#modules/organization/door/happenings.ts';
import {
  coolingBegins,
  coolingChanged,
  deputyGiven,
  gradeSet,
  loginGiven,
  officeGiven,
  personLeft,
  personMoved,
  roleEnded,
  trainingRecorded,
} from './door/happenings.ts';
import { apartRules, noAdministrator } from './rules/apart.ts';
import { beginsRules, noShorter, runs } from './rules/cooling.ts';
import { deputyRules } from './rules/deputy.ts';
import { endedRules } from './rules/ended.ts';
import {
  chairs,
  exclusive,
  gradedForList,
  gradedForOffice,
  notCoolingOff,
  officeRules,
  preparedFirst,
} from './rules/given.ts';
import { leftRules, movedRules } from './rules/going.ts';
import { gradedRules } from './rules/graded.ts';
import { trainingRules } from './rules/training.ts';
import {
  knowers,
  officeEnders,
  officeGivers,
  openers,
  passwordSigners,
  rankers,
  superior,
  unlockSigners,
} from './rules/signers.ts';

export const given = defineGuard(roleGiven, [notCoolingOff]);

export const office = defineGuard(roleGiven, officeRules, { kind: ['office', 'designation', 'head'] });

export const heldTogether = defineGuard(roleGiven, [exclusive], { kind: ['office'] });

export const administrating = defineGuard(officeGiven, apartRules, { kind: ['office'] });

export const administrated = defineGuard(roleGiven, [noAdministrator], { kind: ['designation', 'deputy'] });

export const chaired = defineGuard(roleGiven, [chairs], { kind: ['office'] });

export const ofSecrets = defineGuard(roleGiven, [gradedForOffice], { kind: ['office'] });

export const listed = defineGuard(roleGiven, [gradedForList], { kind: ['designation'] });

export const stoodIn = defineGuard(deputyGiven, deputyRules, { kind: ['deputy'] });

/** What brings secrets to somebody by his office; a medium brings those it bears, and is asked by them. */
export const prepared = defineGuard(roleGiven, preparedFirst, { kind: ['office', 'designation', 'deputy'] });

export const ended = defineGuard(roleEnded, endedRules);

export const graded = defineGuard(gradeSet, gradedRules);

export const coolingOff = defineGuard(coolingBegins, beginsRules, { how: ['starts'] });

export const coolingRuns = defineGuard(coolingChanged, [runs], { how: ['extended', 'ends'] });

export const coolingLonger = defineGuard(coolingChanged, [noShorter], { how: ['extended'] });

export const moved = defineGuard(personMoved, movedRules);

export const opened = defineSigned(personMoved, { 'CLASSIFY-019': openers }, { how: ['joins', 'moves'] });

export const anotherOfHisName = defineSigned(personMoved, { 'PEOPLE-013': knowers }, { how: ['joins'] });

export const ranked = defineSigned(personMoved, { 'ORG-014': rankers });

export const left = defineGuard(personLeft, leftRules);

export const trained = defineGuard(trainingRecorded, trainingRules, { kind: ['training'] });

export const officeSigned = defineSigned(
  roleGiven,
  { 'SYSTEM-004': officeGivers },
  { thing: ['office', 'department'] },
);

export const listingSigned = defineSigned(roleGiven, { 'CARRIER-050': designators }, { kind: ['designation'] });

export const deputySigned = defineSigned(roleGiven, { 'CARRIER-015': superior }, { kind: ['deputy'] });

export const endingSigned = defineSigned(roleEnded, { 'SYSTEM-004': officeEnders });

export const passwordSigned = defineSigned(
  loginGiven,
  { 'SYSTEM-004': passwordSigners },
  { how: ['give', 'reset', 'link'] },
);
export const unlockSigned = defineSigned(loginGiven, { 'SYSTEM-004': unlockSigners }, { how: ['unlock'] });
