import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { answers } from '../kit/inspections.ts';
import { world } from '../kit/world.ts';

const whole = { scope: 'unit', started_on: '2026-03-02', inspectors: ['officer', 'secrecy_head'] };
const good = answers('unit', 'good');

acceptance('INSPECT-001', 1, async () => {
  const w = await world();
  await w.done('officer', 'inspections.open-inspection', whole);
  await w.at('2026-07-01T01:00:00.000Z');
  const first = (await w.obligations('INSPECT-001')).find((one) => one.cause === '2026H1');
  expect(first.status).toBe('overdue');
  expect((await w.alerts('INSPECT-001')).some((one) => one.to === 'principal')).toBe(true);
});

positive('INSPECT-001', 'an inspection of the whole unit, every item answered, meets the half-year', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const closing = { inspection, summary: '总体良好' };
  const partly = await w.act('officer', 'inspections.close-inspection', { ...closing, results: good.slice(2) });
  expect([partly.status, partly.body.fields]).toEqual([422, ['results']]);
  const problems = good.map((one, n) => ({ ...one, result: n === 0 ? 'problem' : 'good' }));
  const unrecorded = await w.act('officer', 'inspections.close-inspection', { ...closing, results: problems });
  expect([unrecorded.status, unrecorded.body.rules]).toEqual([409, ['INSPECT-004']]);
  await w.done('officer', 'inspections.record-finding', {
    inspection,
    clause: 'ORG-014',
    department: 'd1',
    what: '未签责任书',
  });
  await w.done('officer', 'inspections.close-inspection', { ...closing, results: problems });
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
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const results = answers('unit', 'not_applicable');
  const empty = await w.act('officer', 'inspections.close-inspection', { inspection, results, summary: '不涉及' });
  expect([empty.status, empty.body.rules]).toEqual([409, ['INSPECT-001']]);
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
});

acceptance('INSPECT-001', 3, async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const closing = { inspection, summary: '发现1个问题，已责令限期整改' };
  const [first, ...others] = good;
  const wrong = { ...first, result: 'problem' };
  for (const seen of [undefined, '－', '  '])
    expect(
      await w.act('officer', 'inspections.close-inspection', { ...closing, results: [{ ...wrong, seen }, ...others] }),
    ).toMatchObject({ status: 422, body: { rules: expect.arrayContaining(['INSPECT-001']), fields: ['results'] } });
  await w.done('officer', 'inspections.record-finding', {
    inspection,
    clause: 'ORG-008',
    department: 'd1',
    what: '上半年未开会',
  });
  await w.done('officer', 'inspections.close-inspection', { ...closing, results: [wrong, ...others] });
  expect((await w.obligations('INSPECT-001')).map((one) => [one.cause, one.status])).toEqual([['2026H1', 'met']]);
  const { extras } = (await w.get('officer', `/api/registers/inspections/${inspection}`)).body;
  expect(extras.results).toHaveLength(good.length);
  expect(extras.results[0]).toMatchObject({ result: { zh: '有问题' }, seen: '查阅台账和登记簿' });
});

positive('INSPECT-001', 'inspecting one department is not enough', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const part = { ...whole, scope: 'department', department: 'd1' };
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', part);
  const results = answers('department', 'good');
  await w.done('officer', 'inspections.close-inspection', { inspection, results, summary: '良好' });
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
});
