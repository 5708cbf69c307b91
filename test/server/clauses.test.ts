import { expect, test } from 'vitest';
import { coverage, statusOf } from '#server/coverage.ts';
import { world } from '../kit/world.ts';

test.each([
  [2, 2, 1, 'implemented'],
  [2, 2, 0, 'partial'],
  [2, 1, 3, 'partial'],
  [2, 0, 1, 'partial'],
  [2, 0, 0, 'pending'],
] as const)('%i cases of which %i pass, named in %i files: %s', (cases, passed, cited, status) => {
  expect(statusOf(cases, passed, cited)).toBe(status);
});

test('what stands behind a clause is derived from rules, registers, duties and tests', async () => {
  const w = await world();
  const { regulation, modules } = w.running.app;
  const all = await coverage(regulation, modules);
  expect(all.map(({ id }) => id)).toEqual(regulation.clauses.map(({ id }) => id));
  const by = (id: string) => all.find((one) => one.id === id);
  expect(by('CONDUCT-019')?.rules).toContainEqual({ procedure: 'cases.sign', id: 'own-case' });
  expect(by('SYSTEM-004')?.registers).toContain('documents');
  expect(by('SYSTEM-004')?.cases[0]?.passed).not.toBeNull();
});

test('the clause page: text, parameters with their law, rules, cases; live counts for those who oversee', async () => {
  const w = await world();
  const list = (await w.get('reader', '/api/clauses')).body;
  const { clauses } = w.running.app.regulation;
  expect(list.summary).toMatchObject({
    clauses: clauses.length,
    cases: clauses.flatMap(({ accept }) => accept).length,
  });
  expect(list.clauses[0]).toMatchObject({ id: 'ORG-001', off: false });
  const shown = (await w.get('reader', '/api/clauses/INCIDENT-003')).body;
  expect(shown.counts).toBeUndefined();
  const hours = shown.parameters.find((one: { key: string }) => one.key === 'INCIDENT-003.report_up_hours');
  expect(hours).toMatchObject({ value: 24, law: { ceiling: 24 } });
  expect(hours.law.cite.zh).toContain('第');
  await w.act('reader', 'cases.sign', {});
  const seen = (await w.get('auditor', '/api/clauses/CONDUCT-019')).body;
  expect(seen.counts).toEqual({ asked: 1, refused: 1, late: 0, met: 0 });
  expect((await w.get('reader', '/api/clauses/ORG-999')).status).toBe(404);
});
