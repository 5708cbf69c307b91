import { defineNotice } from '#kernel/clock.ts';
import { say } from './phrases.ts';

export const alteredEvidence = defineNotice({ kind: 'altered_evidence', says: say('alert.altered_evidence') });
