import { expect, test } from 'vitest';
import { answers } from '../kit/inspections.ts';
import { world } from '../kit/world.ts';

const whole = { scope: 'unit', started_on: '2026-03-02', inspectors: ['officer', 'secrecy_head'] };
const nothing = answers('unit', 'not_applicable');

test('unknown inspectors hold no inspection; nor do people who have left or belong elsewhere', async () => {
  const w = await world();
  for (const inspectors of [['路人甲'], ['officer', 'nobody'], ['w-other-unit']]) {
    const refused = await w.act('officer', 'inspections.open-inspection', { ...whole, inspectors });
    expect([refused.status, refused.body.rules]).toEqual([422, ['INSPECT-001']]);
  }
});

test('an inspection in which nothing applies does not meet the half-year, nor does one of a few items', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const some = nothing.map((one, n) => (n === 0 ? { ...one, result: 'good', seen: '会议记录' } : one));
  for (const results of [nothing, some]) {
    const refused = await w.act('officer', 'inspections.close-inspection', { inspection, results, summary: '不涉及' });
    expect([refused.status, refused.body.rules]).toEqual([409, ['INSPECT-001']]);
  }
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
});

test('neighbours: one item answered many times, the list of a department, or a problem without its finding close nothing', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const close = (results: object[]) =>
    w.act('officer', 'inspections.close-inspection', { inspection, results, summary: '良好' });
  const good = answers('unit', 'good');
  const refused = [
    await close(good.map(() => good[0] as object)),
    await close(answers('department', 'good')),
    await close([...good, ...answers('department', 'good')]),
    await close(good.map((one) => ({ ...one, result: 'problem' }))),
  ];
  expect(refused.map(({ status, body }) => [status, body.rules])).toEqual([
    [422, ['INSPECT-005']],
    [422, ['INSPECT-005']],
    [422, ['INSPECT-005']],
    [409, ['INSPECT-004']],
  ]);
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
});

test('a neighbour: an inspection of one department, however thorough, and one of last half-year leave this half-year open', async () => {
  const w = await world();
  await w.at('2026-07-03T02:00:00.000Z');
  const dated = { ...whole, started_on: '2026-06-29' };
  for (const [scope, department] of [
    ['unit', undefined],
    ['department', 'd1'],
  ] as const) {
    const { id } = await w.done('officer', 'inspections.open-inspection', { ...dated, scope, department });
    const results = answers(scope, 'good');
    await w.done('officer', 'inspections.close-inspection', { inspection: id, results, summary: '良好' });
  }
  const owed = (await w.obligations('INSPECT-001')).map((one) => [one.cause, one.status]);
  expect(owed).toContainEqual(['2026H2', 'open']);
});

test('an inspection of the whole unit by people of no office is not the leading group’s; of a department it may be', async () => {
  const w = await world();
  const alone = { ...whole, inspectors: ['reader', 'drafter'] };
  const refused = await w.act('officer', 'inspections.open-inspection', alone);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['INSPECT-001'], ['inspectors']]);
  const one = { ...alone, scope: 'department', department: 'office' };
  expect((await w.act('officer', 'inspections.open-inspection', one)).status).toBe(201);
});

test('a neighbour: “none” under each item says of nothing that it was looked at', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  for (const seen of ['无', '待补充']) {
    const results = answers('unit', 'good').map((one) => ({ ...one, seen }));
    const refused = await w.act('officer', 'inspections.close-inspection', { inspection, results, summary: '良好' });
    expect([refused.status, refused.body.rules]).toEqual([422, ['INSPECT-001']]);
  }
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
});
