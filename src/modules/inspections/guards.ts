import { defineGuard } from '#kernel/guard.ts';
import { findingOpened } from './door/happenings.ts';
import { findingDecided, inspectionCloses, inspectionDone } from './happenings.ts';
import { decidedRules } from './rules/decided.ts';
import { doneRules } from './rules/done.ts';
import { openedRules } from './rules/opened.ts';
import { stillOpen } from './rules/still-open.ts';

export const opened = defineGuard(findingOpened, openedRules, { kind: ['finding'] });

export const done = defineGuard(inspectionDone, doneRules, { kind: ['inspection'] });

export const closes = defineGuard(inspectionCloses, [stillOpen], { kind: ['inspection'] });

export const decided = defineGuard(findingDecided, decidedRules, { kind: ['finding'] });
