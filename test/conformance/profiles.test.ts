import { describe, expect, test } from 'vitest';
import { clauseIds, roleIds } from '#kernel/generated/clauses.ts';
import { isStatutory } from '#kernel/parameter.ts';
import type { Coverage } from '#server/coverage/index.ts';
import { alike, casesPass, decisionsOf, textsOf, toRun } from '#server/profiles.ts';
import { loadLists, loadRegulation } from '#server/regulation.ts';

const regulation = loadRegulation();
const { gists } = loadLists();
const known = new Set<string>(clauseIds);

describe.each(textsOf(regulation))('$id', ({ source, decisions = [], off, approvers = {} }) => {
  test('its decisions are numbered, rest on clauses that are on, and cite articles of their text', () => {
    expect(decisions.map(({ n }) => n)).toEqual(decisions.map((_, at) => at + 1));
    expect(decisions.length).toBeGreaterThan(0);
    for (const { clause, also = [], article, by = [] } of decisions) {
      expect(gists).toHaveProperty([`${source} ${article}`]);
      for (const id of [clause, ...also]) {
        expect(known).toContain(id);
        expect(off).not.toContain(id);
      }
      for (const role of by) expect(roleIds).toContain(role);
    }
  });

  test('keeps what no text switches off, and names its approvers by its own articles', () => {
    const kept = regulation.clauses.filter((one) => isStatutory(one) || one.id.startsWith('SYSTEM-'));
    for (const { id } of kept) expect(off).not.toContain(id);
    for (const { source: label } of Object.values(approvers)) expect(gists).toHaveProperty([label]);
  });
});

test('different texts are different law', () => {
  expect(alike(regulation, '2026-08-03')).toEqual([]);
});

test('a decision runs when all its clauses pass their cases; a case that waits for a room does not hold it up', () => {
  const clause = (id: string, status: string, cases: readonly [number, boolean][]) =>
    ({ id, status, cases: cases.map(([n, passed]) => ({ n, text: '', passed })) }) as unknown as Coverage;
  const passing = casesPass(regulation, [
    clause('CARRIER-051', 'cases-pass', [[1, true]]),
    clause('ORG-008', 'partial', [
      [1, true],
      [2, false],
    ]),
    clause('CARRIER-021', 'partial', [
      [1, true],
      [2, false],
    ]),
    clause('SEAL-002', 'pending', [[1, false]]),
  ]);
  expect([...passing]).toEqual(['CARRIER-051', 'ORG-008']);
  const run = toRun(decisionsOf(regulation), passing).map(({ decision }) => decision.clause);
  expect(new Set(run)).toEqual(passing);
});
