import { defineGuard } from '#kernel/guard.ts';
import { roleGiven } from '#modules/organization/door/happenings.ts';
import { personLeft, personMoved, roleEnded } from './door/happenings.ts';
import { endedRules } from './rules/ended.ts';
import { exclusive, notCoolingOff, officeRules, preparedFirst } from './rules/given.ts';
import { leftRules, movedRules } from './rules/going.ts';

export const given = defineGuard(roleGiven, [notCoolingOff]);

export const officeGiven = defineGuard(roleGiven, officeRules, { kind: ['office', 'designation', 'head'] });

export const heldTogether = defineGuard(roleGiven, [exclusive], { kind: ['office', 'designation'] });

/** What brings secrets to somebody by his office; a medium brings those it bears, and is asked by them. */
export const prepared = defineGuard(roleGiven, preparedFirst, { kind: ['office', 'designation', 'deputy'] });

export const ended = defineGuard(roleEnded, endedRules);

export const moved = defineGuard(personMoved, movedRules);

export const left = defineGuard(personLeft, leftRules);
