import { expect, test } from 'vitest';
import { roleIds } from '#kernel/generated/clauses.ts';
import { lastWholeRun } from '#server/coverage/evidence.ts';
import { loadModules } from '#server/modules.ts';
import { none } from './support/sources.ts';

const { all, clocks, procedures, tables } = await loadModules();
const acts = new Set<string>([
  ...procedures.keys(),
  ...all.flatMap((module) => module.duties.map(({ id }) => `duty:${id}`)),
]);
const { owed, met } = lastWholeRun();
const nameOf = ({ clause, on, cause, family }: (typeof clocks)[number]) => `${clause} ${on} ${cause ?? `${family}*`}`;

test('a clock has words in both languages, somebody who owes, and a thing it is about', () => {
  for (const { says, owner, on, clause } of clocks) {
    expect([/\p{Script=Han}/u.test(says.zh), /\p{Script=Han}/u.test(says.en)], clause).toEqual([true, false]);
    const owners = [owner].flat();
    expect(owners.length, clause).toBeGreaterThan(0);
    none(owners.filter((one) => one !== 'person' && !roleIds.includes(one)));
    expect(tables.has(on), `${clause} ${on}`).toBe(true);
  }
});

test('an obligation is of one clock: no two of a clause and a kind of thing share a cause', () => {
  const shared = clocks.flatMap((one, at) =>
    clocks
      .slice(at + 1)
      .filter((other) => other.clause === one.clause && other.on === one.on)
      .filter((other) => startsOf(one, other) || startsOf(other, one))
      .map(nameOf),
  );
  none(shared);
});

const startsOf = (one: (typeof clocks)[number], other: (typeof clocks)[number]) =>
  one.family === undefined
    ? (one.cause ?? '') === (other.cause ?? other.family)
    : (other.cause ?? other.family ?? '').startsWith(one.family);

test('the acts and duties a clock names are there, and every clock can be met', () => {
  for (const clock of clocks) {
    expect(clock.metBy.length, nameOf(clock)).toBeGreaterThan(0);
    none(
      [...clock.metBy, ...(clock.foundBy ? [clock.foundBy] : []), ...(clock.cancelledBy ?? [])].filter(
        (act) => !acts.has(act),
      ),
    );
  }
});

test('in the last whole run every clock that was owed was met by an act it names', () => {
  expect(owed.length).toBeGreaterThan(20);
  expect(met.length).toBeGreaterThan(20);
});
