import { defineGuard } from '#kernel/guard.ts';
import { closingRecorded } from './happenings.ts';
import { closingRules } from './rules/closing.ts';

export const closed = defineGuard(closingRecorded, closingRules, { kind: ['closing'] });
