import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { meetingEnds, meetingPlanned, sweepRecorded } from './happenings.ts';
import { asSaid, enders, endsRules, sweepRules } from './rules.ts';

export const planned = defineGuard(meetingPlanned, [asSaid], { kind: ['meeting'], status: ['planned'] });

export const swept = defineGuard(sweepRecorded, sweepRules, { kind: ['sweep'] });

export const ended = defineGuard(meetingEnds, endsRules, { kind: ['meeting'], status: ['ended'] });

export const endSigned = defineSigned(meetingEnds, { 'MEETING-010': enders }, { kind: ['meeting'], status: ['ended'] });
