import { defineGuard } from '#kernel/guard.ts';
import { copyLost, countConfirmed, countSigned, departmentSorted, thingCounted } from './happenings.ts';
import { confirmedRules } from './rules/confirmed.ts';
import { countedRules } from './rules/counted.ts';
import { searchedFirst } from './rules/lost.ts';
import { whileOpen } from './rules/scanned.ts';
import { sortedRules } from './rules/sorted.ts';

export const lost = defineGuard(copyLost, [searchedFirst]);

export const scanned = defineGuard(thingCounted, [whileOpen], { kind: ['inventory'], how: ['scanned'] });
export const counted = defineGuard(countSigned, countedRules, { kind: ['inventory'], how: ['counted'] });
export const confirmed = defineGuard(countConfirmed, confirmedRules, { kind: ['inventory'], how: ['closed'] });
export const sorted = defineGuard(departmentSorted, sortedRules, { kind: ['sorting'] });
