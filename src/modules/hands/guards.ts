import { defineGuard } from '#kernel/guard.ts';
import { copyLeft } from '#modules/mail/door/happenings.ts';
import { copyHanded, copyReturned } from './door/happenings.ts';
import { holdingRules } from './door/rules/limited.ts';
import { takenInRules } from './rules/taken-in.ts';
import { carriedRules } from './rules/carried.ts';

export const handed = defineGuard(
  copyHanded,
  holdingRules((one) => one),
);

export const carriedOut = defineGuard(copyLeft, carriedRules, { kind: ['carry'] });

export const returned = defineGuard(copyReturned, takenInRules);
