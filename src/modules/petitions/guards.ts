import { defineGuard } from '#kernel/guard.ts';
import { petitionReaches, petitionReceived } from './happenings.ts';
import { inPost, nobodyOverlooked, notAboutOneself, notTheAccused, petitionStaff, receivedRules } from './rules.ts';

export const reaches = defineGuard(
  petitionReaches,
  [petitionStaff, notAboutOneself, notTheAccused, nobodyOverlooked, inPost],
  {
    thing: ['petition'],
  },
);

export const received = defineGuard(petitionReceived, receivedRules, { kind: ['petition'] });
