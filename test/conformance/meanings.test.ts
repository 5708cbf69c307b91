import { test } from 'vitest';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { clausesOf } from '#kernel/guard.ts';
import { loadModules } from '#server/modules.ts';
import { loadLists } from '#server/regulation.ts';
import { none } from './support/sources.ts';

const { all, tables, meanings, guards, procedures } = await loadModules();
const { guards: wanted } = loadLists();

test('of every table the ledger replays its owner says what changes of it bring about', () => {
  none(
    [...tables.values()].flatMap(({ name, options }) =>
      options.ledgered === false || meanings.has(name) ? [] : [name],
    ),
  );
});

test('a meaning names each column once', () => {
  none(
    [...meanings.values()].flatMap(({ table, changed, plain }) =>
      plain.filter((column) => column in changed).map((column) => `${table}.${column}`),
    ),
  );
});

test('a guard cites clauses of which the regulation says that they guard this', () => {
  const guarding = (clause: ClauseId) => wanted.guards[clause]?.map(({ on }) => on) ?? [];
  none(
    [...guards.values()].flat().flatMap((guard) =>
      clausesOf(guard)
        .filter((clause) => !guarding(clause).includes(guard.on))
        .map((clause) => `${guard.on} ${clause}`),
    ),
  );
});

test('what a procedure or a duty brings about has a guard, and where that is not asked the reason stands', () => {
  const duties = all.flatMap((module) => module.duties);
  none(
    [...procedures.values(), ...duties].flatMap(({ id, causes = [] }) =>
      causes
        .filter(({ on, each, because }) => !guards.has(on) || (each === null && !because))
        .map(({ on }) => `${id} ${on}`),
    ),
  );
});

test('of a duty nothing is asked: the clause itself does what it does', () => {
  none(
    all.flatMap(({ duties }) => duties.flatMap(({ id, causes = [] }) => (causes.some(({ each }) => each) ? [id] : []))),
  );
});
