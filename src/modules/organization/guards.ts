import { defineGuard } from '#kernel/guard.ts';
import { placeSet } from './door/happenings.ts';
import { minutesClosed } from './happenings.ts';
import { minutesRules } from './rules/minutes.ts';
import { placeKinds, placeRules } from './rules/places.ts';

export const places = defineGuard(placeSet, placeRules, { kind: [...placeKinds] });

export const minutes = defineGuard(minutesClosed, minutesRules, { kind: ['minutes'] });
