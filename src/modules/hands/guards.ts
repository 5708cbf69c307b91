import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { copyLeft } from '#modules/mail/door/happenings.ts';
import { copyGivenBack, copyHanded, copyReturned, readersNamed } from './door/happenings.ts';
import { carriedOut, circulationStopped, handingClocks, handingUndone, taskTakenOver } from './happenings.ts';
import { notRunOut, stoppedForAReason, termKept } from './rules/cancelled.ts';
import { departureRules } from './rules/departure.ts';
import { holdingRules } from './door/rules/limited.ts';
import { readersRules } from './rules/readers.ts';
import { takenInRules } from './rules/taken-in.ts';
import { notOutgrownSince } from './rules/given-back.ts';
import { carriedRules, carrySigners } from './rules/carried.ts';
import { lentRules, loanRules, timeRules } from './rules/lent.ts';
import { broughtByAnother } from './rules/by-another.ts';
import { deskRules, markedRules, passedRules } from './rules/passed.ts';

export const handed = defineGuard(
  copyHanded,
  holdingRules((one) => one),
);

export const overDesk = defineGuard(copyHanded, deskRules);

/** What goes out of the house is asked as it leaves. */
export const passed = defineGuard(copyHanded, passedRules, { kind: ['read', 'loan', 'undo'] });

export const brought = defineGuard(copyHanded, [broughtByAnother], { kind: ['read', 'undo'] });

/** Whoever gets back what he had has it as he had it, and keeps the time he had. */
export const givenBack = defineGuard(copyGivenBack, [notOutgrownSince], { kind: ['undo'] });

export const lent = defineGuard(copyHanded, [...loanRules, ...lentRules], { kind: ['read', 'loan'] });

export const until = defineGuard(copyHanded, timeRules, { kind: ['read', 'loan', 'carry'] });

export const markedRight = defineGuard(copyHanded, markedRules, { kind: ['read', 'loan', 'carry'] });

export const carried = defineGuard(copyLeft, carriedRules, { kind: ['carry'] });
export const entered = defineGuard(carriedOut, departureRules, { kind: ['carry'] });

export const carrySigned = defineSigned(copyLeft, { 'CARRIER-051': carrySigners }, { kind: ['carry'] });

export const named = defineGuard(readersNamed, readersRules, { to: ['person'] });

export const undone = defineGuard(handingUndone, [notRunOut], { clock: handingClocks });

export const stopped = defineGuard(circulationStopped, [stoppedForAReason], {
  clock: ['CARRIER-012'],
  how: ['stopped'],
});
export const takenOver = defineGuard(taskTakenOver, [termKept], { clock: ['CARRIER-012'], how: ['taken over'] });

export const returned = defineGuard(copyReturned, takenInRules);
