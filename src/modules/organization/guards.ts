import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { calendarLoaded, lawChosen, placeSet } from './door/happenings.ts';
import { minutesClosed } from './happenings.ts';
import { calendarRules, calendarSigners } from './rules/calendar.ts';
import { chosenRules } from './rules/law.ts';
import { minutesRules } from './rules/minutes.ts';
import { headSigners, keyPlaceSigners, placeKinds, placeRules } from './rules/places.ts';

export const places = defineGuard(placeSet, placeRules, { kind: [...placeKinds] });

export const placesSigned = defineSigned(
  placeSet,
  { 'SITE-001': keyPlaceSigners, 'SITE-004': headSigners },
  { kind: [...placeKinds] },
);

export const minutes = defineGuard(minutesClosed, minutesRules, { kind: ['minutes'] });

export const chosen = defineGuard(lawChosen, chosenRules, { kind: ['setting'] });
export const chosenSigned = defineSigned(lawChosen, { 'ORG-031': () => ['leader_in_charge'] }, { kind: ['setting'] });

export const loaded = defineGuard(calendarLoaded, calendarRules, { kind: ['calendar'] });
export const loadedSigned = defineSigned(calendarLoaded, { 'ORG-031': calendarSigners }, { kind: ['calendar'] });
