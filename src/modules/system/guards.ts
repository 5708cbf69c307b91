import { defineGuard } from '#kernel/guard.ts';
import { declaring } from './declaring.ts';
import { siteDeclared, drillRecorded } from './happenings.ts';
import { drillRules } from './drill.ts';

export const declared = defineGuard(siteDeclared, declaring, { kind: ['site'] });

export const drilled = defineGuard(drillRecorded, drillRules, { kind: ['drill'] });
