import { expect, test } from 'vitest';
import { lastWholeRun } from '#server/coverage/evidence.ts';
import { loadModules } from '#server/modules.ts';
import { none, sources } from './support/sources.ts';

const { all, procedures } = await loadModules();
const clocks = all.flatMap((module) => module.clocks);
const acts = new Set<string>(procedures.keys());
const { owed, met } = lastWholeRun();
/** Obligations that tests of the ladder write by hand, under a clause nothing is owed under. */
const byHand = ['CONDUCT-019', 'ORG-031'];

test('every clause that anything is owed under has a clock with words', () => {
  const worded = new Set<string>(clocks.map(({ clause }) => clause));
  const opened = sources(['src/modules']).flatMap(({ path, text }) =>
    path.endsWith('.test.ts')
      ? []
      : [...text.matchAll(/\b(?:oblige|recur)\(\s*\{[^}]*?clause: '([A-Z]+-\d{3})'/g)].map(
          ([, clause]) => clause as string,
        ),
  );
  expect(opened.length).toBeGreaterThan(10);
  none([...new Set(opened)].filter((clause) => !worded.has(clause)));
  expect(owed.length).toBeGreaterThan(20);
  none(owed.filter((clause) => !worded.has(clause) && !byHand.includes(clause)));
});

test('the acts that meet a clock are there', () => {
  for (const { clause, says, metBy } of clocks) {
    expect([/\p{Script=Han}/u.test(says.zh), /\p{Script=Han}/u.test(says.en)], clause).toEqual([true, false]);
    expect(metBy.length, clause).toBeGreaterThan(0);
    none(metBy.filter((act) => !acts.has(act)));
  }
});

/** A count that was confirmed sorts the registry too: found by the duty, done by the people of the count. */
const found = ['CARRIER-057 duty:carriers.registry-counted'];

test('in the last whole run nothing but these acts met what was owed', () => {
  const known = new Set(clocks.flatMap(({ clause, metBy }) => metBy.map((act) => `${clause} ${act}`)));
  expect(met.length).toBeGreaterThan(20);
  none(met.filter((one) => !known.has(one) && !found.includes(one)));
});
