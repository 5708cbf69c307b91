import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { declarers, declaring } from './declaring.ts';
import { siteDeclared, drillRecorded, bodyRemoved, bodyWritten } from './happenings.ts';
import { drillRules } from './drill.ts';
import { removedRules, writtenRules } from './body.ts';

export const declared = defineGuard(siteDeclared, declaring, { kind: ['site'] });
export const siteSigned = defineSigned(siteDeclared, { 'SYSTEM-020': declarers }, { kind: ['site'] });

export const drilled = defineGuard(drillRecorded, drillRules, { kind: ['drill'] });

export const written = defineGuard(bodyWritten, writtenRules, { thing: ['document'] });

export const removed = defineGuard(bodyRemoved, removedRules, { thing: ['document'] });
