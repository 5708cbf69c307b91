import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { ran } from '../kit/duties.ts';
import { answers, closed } from '../kit/inspections.ts';
import { world } from '../kit/world.ts';

const whole = { scope: 'unit', started_on: '2026-03-02', inspectors: ['officer', 'secrecy_head'] };
const good = answers('unit', 'good');
const [first, ...others] = good;
const wrong = { ...first, result: 'problem', what: '上半年未开会', department: 'd1' };

acceptance('INSPECT-001', 1, async () => {
  const w = await world();
  await w.done('officer', 'inspections.open-inspection', whole);
  await w.at('2026-07-01T01:00:00.000Z');
  const first = (await w.obligations('INSPECT-001')).find((one) => one.cause === '2026H1');
  expect(first.status).toBe('overdue');
  await ran(w, 'inspections.unit-inspections');
  expect((await w.alerts('INSPECT-001')).some((one) => one.to === 'principal')).toBe(true);
});

positive('INSPECT-001', 'an inspection of the whole unit, every item answered, meets the half-year', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  await w.done('officer', 'inspections.answer-items', { inspection, answers: good.slice(2) });
  const closing = { inspection, summary: '总体良好' };
  const partly = await w.act('officer', 'inspections.close-inspection', closing);
  expect([partly.status, partly.body.rules]).toEqual([409, ['INSPECT-001']]);
  expect(partly.body.findings[0].says.zh).toContain('还有2项没有检查结果');
  const rest = [{ ...wrong, what: undefined }, ...good.slice(1, 2)];
  const unsaid = await w.act('officer', 'inspections.answer-items', { inspection, answers: rest });
  expect([unsaid.status, unsaid.body.rules]).toEqual([422, ['INSPECT-004']]);
  await w.done('officer', 'inspections.answer-items', { inspection, answers: [wrong, ...good.slice(1, 2)] });
  await w.done('officer', 'inspections.close-inspection', closing);
  await w.at('2026-07-01T01:00:00.000Z');
  const all = (await w.obligations('INSPECT-001')).map((one) => [one.cause, one.status]);
  expect(all).toEqual([
    ['2026H1', 'met'],
    ['2026H2', 'open'],
  ]);
});

acceptance('INSPECT-001', 2, async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const stranger = await w.act('officer', 'inspections.open-inspection', { ...whole, inspectors: ['路人甲'] });
  expect([stranger.status, stranger.body.rules]).toEqual([422, ['INSPECT-001']]);
  const { id } = await w.done('officer', 'inspections.open-inspection', whole);
  const empty = await closed(w, 'officer', id, answers('unit', 'not_applicable'), '不涉及');
  expect([empty.status, empty.body.rules]).toEqual([409, ['INSPECT-001']]);
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
});

acceptance('INSPECT-001', 3, async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  for (const seen of [undefined, '－', '  '])
    expect(
      await w.act('officer', 'inspections.answer-items', { inspection, answers: [{ ...wrong, seen }, ...others] }),
    ).toMatchObject({ status: 422, body: { rules: expect.arrayContaining(['INSPECT-001']), fields: ['answers'] } });
  expect((await closed(w, 'officer', inspection, [wrong, ...others], '发现1个问题，已责令限期整改')).status).toBe(200);
  expect((await w.obligations('INSPECT-001')).map((one) => [one.cause, one.status])).toEqual([['2026H1', 'met']]);
  const { row, extras } = (await w.get('officer', `/api/registers/inspections/${inspection}`)).body;
  expect(row).toMatchObject({ method: 'routine', edition: 1, score: 98, findings: 1 });
  expect(extras.results).toHaveLength(good.length);
  expect(extras.results[0]).toMatchObject({
    chapter: { zh: '责任制' },
    result: { zh: '有问题' },
    seen: '查阅台账和登记簿',
    answered_by: { id: 'officer' },
  });
  const [finding] = (await w.get('officer', '/api/registers/findings')).body.rows;
  expect(finding).toMatchObject({ clause: 'ORG-008', what: '上半年未开会', inspection_id: inspection });
  expect(extras.results[0].finding).toBe(finding.id);
});

positive('INSPECT-001', 'inspecting one department is not enough', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const part = { ...whole, scope: 'department', department: 'd1' };
  const { id } = await w.done('officer', 'inspections.open-inspection', part);
  expect((await closed(w, 'officer', id, answers('department', 'good'))).status).toBe(200);
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
});
