import { forEach, type Rule } from '#kernel/verdict.ts';
import { type Entry, enteredInTime, lastMove, lastOf } from '#modules/documents/door/rules/acted.ts';
import { type Fetched, fromRegistry } from '#modules/documents/door/rules/from-registry.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Left } from '../door/happenings.ts';

type Going = Entry & Fetched;

/** What leaves now; where copies lie that somebody asks leave to take along is seen when they go. */
function going({ actor, now, unit, settings, calendar, matter, copies, departing }: Left): readonly Going[] {
  if (!departing) return [];
  const since = lastOf(lastMove(copies), departing.after ?? null);
  const away = copies.filter(({ hand }) => hand !== 'registry');
  return [{ actor, now, unit, settings, calendar, matter, away, entered: departing.entered, since }];
}

/** What leaves the house leaves from the registry, whoever takes it along and whatever for. */
export const departingRules = forEach<Left, Going>(going, [
  { ...(registryOnly as Rule<Going>), always: true },
  fromRegistry,
  enteredInTime,
]);
