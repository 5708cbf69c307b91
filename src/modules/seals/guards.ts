import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { keeperGiven, sealUsed } from './happenings.ts';
import { keeperRules, usedRules } from './rules.ts';

export const used = defineGuard(sealUsed, usedRules);

export const kept = defineGuard(keeperGiven, keeperRules, { thing: ['seal'] });

/** To keep a seal is an office: the leader in charge gives it. */
export const keeping = defineSigned(keeperGiven, { 'SEAL-001': () => ['leader_in_charge'] }, { thing: ['seal'] });
