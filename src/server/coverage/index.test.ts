import { expect, test } from 'vitest';
import { allGuards, brings, defineGuard, defineHappening } from '#kernel/guard.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { Modules } from '../modules.ts';
import { loadRegulation } from '../regulation.ts';
import type { Evidence } from './evidence.ts';
import { coverage } from './index.ts';

const lost = defineHappening('copy.lost');
const first = { id: 'searched-first', clause: 'CARRIER-057', kind: 'state' } as unknown as Rule<never>;
const own = { id: 'counted', clause: 'CARRIER-057', kind: 'state' } as unknown as Rule<never>;
const guards = allGuards([defineGuard(lost, [first] as never)]);
const act = (id: string, rules: readonly Rule<never>[], causes: readonly object[] = []) =>
  [id, { id, rules, causes } as unknown as AnyProcedure] as const;
const none = { all: [], tables: new Map(), meanings: new Map() };
const modules = {
  ...none,
  guards,
  procedures: new Map([
    act('counting.guarded', [], [brings(lost, () => [])]),
    act('counting.asked', [own]),
    act('counting.silent', []),
  ]),
} as unknown as Modules;

const run = (...acts: readonly string[]): Evidence => ({
  cases: {},
  readers: [],
  refused: [],
  owed: [],
  asked: [],
  chained: [],
  told: [],
  met: [],
  caused: acts.map((id) => `${id} copy.lost {"thing":"carrier"}`),
  shown: [],
});
const regulation = loadRegulation();
const unguarded = (...acts: readonly string[]) =>
  coverage(regulation, modules, run(...acts))
    .find(({ id }) => id === 'CARRIER-057')
    ?.unguarded.map(({ procedure, on }) => [procedure, on]);

test('a clause is open where an act that brings about what it guards asks it by rules of its own, or not at all', () => {
  expect(unguarded('counting.guarded', 'counting.asked', 'counting.silent')).toEqual([
    ['counting.asked', ['copy.lost']],
    ['counting.silent', ['copy.lost']],
  ]);
});

test('it is not where every such act is asked by the guard', () => {
  expect(unguarded('counting.guarded')).toEqual([]);
});
