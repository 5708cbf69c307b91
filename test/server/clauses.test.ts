import { expect, test } from 'vitest';
import type { Clause } from '#kernel/regulation.ts';
import { digestOf } from '#server/coverage/digest.ts';
import type { Evidence } from '#server/coverage/evidence.ts';
import { coverage } from '#server/coverage/index.ts';
import { type Standing, statusOf } from '#server/coverage/status.ts';
import { loadModules } from '#server/modules.ts';
import { loadRegulation } from '#server/regulation.ts';
import { world } from '../kit/world.ts';

const whole: Standing = {
  mode: 'refuse',
  cases: 2,
  passed: 2,
  rules: true,
  registers: false,
  duties: false,
  refused: true,
  owed: false,
  asked: false,
  read: true,
  held: true,
  reviewed: true,
  settled: true,
  guarded: true,
};

test.each([
  ['implemented', {}],
  ['cases-pass', { reviewed: false }],
  ['cases-pass', { held: false }],
  ['cases-pass', { settled: false }],
  ['cases-pass', { guarded: false }],
  ['partial', { passed: 1 }],
  ['partial', { refused: false }],
  ['partial', { cases: 0, passed: 0 }],
  ['pending', { passed: 0, rules: false }],
  ['partial', { mode: 'register' }],
  ['implemented', { mode: 'register', registers: true }],
  ['partial', { mode: 'schedule' }],
  ['implemented', { mode: 'schedule', owed: true }],
  ['implemented', { mode: 'approve', rules: false, asked: true }],
] as const)('%s: what there is, but for %o', (status, but) => {
  expect(statusOf({ ...whole, ...but })).toBe(status);
});

const run: Evidence = {
  cases: {},
  readers: [],
  refused: [],
  owed: [],
  asked: [],
  chained: [],
  told: [],
  met: [],
  caused: [],
  shown: [],
};

test('what stands behind a clause is derived from rules, registers, duties and the last whole run', async () => {
  const regulation = loadRegulation();
  const modules = await loadModules();
  const all = coverage(regulation, modules, { ...run, cases: { 'SYSTEM-004 #1': true, 'SYSTEM-004 #2': false } });
  expect(all.map(({ id }) => id)).toEqual(regulation.clauses.map(({ id }) => id));
  const by = (id: string) => all.find((one) => one.id === id);
  expect(by('CONDUCT-019')?.rules).toContainEqual({ procedure: 'cases.sign', id: 'own-case', kind: 'denied' });
  expect(by('SYSTEM-004')?.registers).toContain('documents');
  expect(by('SYSTEM-004')).toMatchObject({ passed: 1, status: 'partial' });
  expect(by('CARRIER-010')?.cases.map(({ passed }) => passed)).toEqual(expect.arrayContaining([null]));
});

test('another word in a clause or another rule that cites it makes another digest', () => {
  const { clauses, ranges } = loadRegulation();
  const clause = clauses[0] as Clause;
  const rule = { procedure: 'x.y', id: 'a', kind: 'denied' } as const;
  const all = [
    digestOf(clause, ranges, [rule]),
    digestOf({ ...clause, zh: `${clause.zh}。` }, ranges, [rule]),
    digestOf(clause, ranges, [{ ...rule, kind: 'state' }]),
    digestOf({ ...clause, accept: clause.accept.slice(1) }, ranges, [rule]),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(digestOf({ ...clause }, ranges, [{ ...rule }])).toBe(all[0]);
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
  const { articles } = (await w.get('reader', '/api/articles')).body;
  const shown = (await w.get('reader', '/api/clauses/INCIDENT-003')).body;
  expect(articles['INCIDENT-003']).toEqual(shown.article);
  expect(shown.counts).toBeUndefined();
  expect([shown.reviewed, shown.unguarded]).toEqual([expect.any(Boolean), expect.any(Array)]);
  const hours = shown.parameters.find((one: { key: string }) => one.key === 'INCIDENT-003.report_up_hours');
  expect(hours).toMatchObject({ value: 24, law: { ceiling: 24 } });
  expect(hours.law.cite.zh).toContain('第');
  expect(hours.unit).toEqual({ zh: '小时', en: 'hours' });
  expect(shown.article.zh).toMatch(/^第[一二三四五六七八九十百零]+条（拟）$/);
  expect(shown.sources.every(({ gist }: { gist: string }) => /[\u4e00-\u9fff]/.test(gist))).toBe(true);
  expect(shown.cases[0].zh).toContain('24小时');
  const { parts } = (await w.get('reader', '/api/clauses/CARRIER-001')).body;
  expect(parts[0].open).toBe(false);
  expect(parts[0]).toMatchObject({ zh: expect.stringMatching(/领取/), en: expect.stringMatching(/registry/) });
  expect(parts[0].held_by[0]).toMatchObject({ kind: 'rule', id: 'mail.receive.registry' });
  expect(parts[0].held_by[0].name).toEqual(w.running.app.modules.procedures.get('mail.receive')?.title);
  const copied = (await w.get('reader', '/api/clauses/CARRIER-027')).body.parameters;
  expect(copied[0].says.zh).toContain('绝密：原制发机关');
  await w.act('reader', 'cases.sign', {});
  const seen = (await w.get('auditor', '/api/clauses/CONDUCT-019')).body;
  expect(seen.counts).toEqual({ asked: 1, refused: 1, late: 0, met: 0 });
  expect((await w.get('reader', '/api/clauses/ORG-999')).status).toBe(404);
});
