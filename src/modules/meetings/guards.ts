import { defineGuard } from '#kernel/guard.ts';
import { meetingEnds, sweepRecorded } from './happenings.ts';
import { endsRules, sweepRules } from './rules.ts';

export const swept = defineGuard(sweepRecorded, sweepRules, { kind: ['sweep'] });

export const ended = defineGuard(meetingEnds, endsRules, { kind: ['meeting'], status: ['ended'] });
