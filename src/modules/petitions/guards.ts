import { defineGuard } from '#kernel/guard.ts';
import { petitionReaches } from './happenings.ts';
import { inPost, notAboutOneself, notTheAccused, petitionStaff } from './rules.ts';

export const reaches = defineGuard(petitionReaches, [petitionStaff, notAboutOneself, notTheAccused, inPost], {
  thing: ['petition'],
});
