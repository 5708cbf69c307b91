import { expect, test } from 'vitest';
import { answers, closed, itemsOf } from '../kit/inspections.ts';
import { handedIn } from '../kit/letters.ts';
import type { Response } from '../kit/world.ts';
import { type World, world } from '../kit/world.ts';

const whole = { scope: 'unit', started_on: '2026-03-02', inspectors: ['officer', 'secrecy_head'] };
const nothing = answers('unit', 'not_applicable');
const good = answers('unit', 'good');
const wrong = { ...good[0], result: 'problem', what: '上半年未开会', department: 'd1' };

/** A unit on a working morning, with an inspection of the whole of it under way. */
async function inspecting(): Promise<{ w: World; inspection: string; answer: (input: object) => Promise<Response> }> {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const answer = (input: object) => w.act('officer', 'inspections.answer-items', { inspection, ...input });
  return { w, inspection, answer };
}

const refusal = ({ status, body }: Response) => [status, body.findings?.map((one: { rule: string }) => one.rule)];

test('unknown inspectors hold no inspection; nor do people who have left or belong elsewhere', async () => {
  const w = await world();
  for (const inspectors of [['路人甲'], ['officer', 'nobody'], ['w-other-unit']]) {
    const refused = await w.act('officer', 'inspections.open-inspection', { ...whole, inspectors });
    expect([refused.status, refused.body.rules]).toEqual([422, ['INSPECT-001']]);
  }
});

test('an inspection in which nothing applies does not meet the half-year, nor does one of a few items', async () => {
  for (const some of [nothing, nothing.map((one, n) => (n === 0 ? { ...good[0] } : one))]) {
    const { w, inspection } = await inspecting();
    const refused = await closed(w, 'officer', inspection, some, '不涉及');
    expect([refused.status, refused.body.rules]).toEqual([409, ['INSPECT-001']]);
    expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
  }
});

test('neighbours: one item answered many times, the list of a department, or a problem nobody has to put right answers nothing', async () => {
  const { w, inspection, answer } = await inspecting();
  const refused = [
    await answer({ answers: good.map(() => good[0]) }),
    await answer({ answers: answers('department', 'good') }),
    await answer({ answers: [...good, ...answers('department', 'good')] }),
    await answer({ answers: [{ ...wrong, department: undefined }] }),
    await answer({ answers: [{ ...wrong, result: 'partly', what: '无' }] }),
  ];
  expect(refused.map(({ status, body }) => [status, body.rules])).toEqual([
    [422, ['INSPECT-005']],
    [422, ['INSPECT-005']],
    [422, ['INSPECT-005']],
    [422, ['INSPECT-004']],
    [422, ['INSPECT-004']],
  ]);
  expect((await answer({ answers: [{ ...wrong, department: 'nowhere' }] })).status).toBe(404);
  const left = await w.act('officer', 'inspections.close-inspection', { inspection, summary: '良好' });
  expect([left.status, left.body.rules]).toEqual([409, ['INSPECT-001']]);
  expect(left.body.findings[0].says.zh).toContain('还有66项');
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
    expect((await closed(w, 'officer', id, answers(scope, 'good'))).status).toBe(200);
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

test('a neighbour: “none” under each item, or for the rest of a chapter, says of nothing that it was looked at', async () => {
  const { answer } = await inspecting();
  for (const seen of ['无', '待补充']) {
    expect(refusal(await answer({ answers: good.map((one) => ({ ...one, seen })) }))).toEqual([422, ['looked-at']]);
    expect(refusal(await answer({ chapter: 'carriers', rest_seen: seen }))).toEqual([422, ['looked-at']]);
  }
  expect(refusal(await answer({ rest_seen: '全部台账' }))).toEqual([422, ['rest-of-a-chapter']]);
  expect(refusal(await answer({ answers: [{ item: 'unit.u01' }] }))).toEqual([422, ['something-answered']]);
});

test('a chapter in order is answered item by item in the name of the inspector, and a problem in it stands', async () => {
  const { w, inspection, answer } = await inspecting();
  await answer({ answers: [wrong] });
  expect((await answer({ chapter: 'responsibility', rest_seen: '责任书、会议记录' })).body).toMatchObject({
    answered: 4,
  });
  const { extras, row } = (await w.get('officer', `/api/registers/inspections/${inspection}`)).body;
  const own = extras.results.filter((one: { chapter: { en: string } }) => one.chapter.en === 'Responsibility');
  expect(own.map((one: Answered) => [one.result.en, one.seen, one.answered_by.id])).toEqual([
    ['problem', '查阅台账和登记簿', 'officer'],
    ...Array.from({ length: 4 }, () => ['good', '责任书、会议记录', 'officer']),
  ]);
  expect(extras.chapters[0]).toMatchObject({ items_on_list: 5, answered: 5, points: 10, full_points: 13, declared: 5 });
  expect(row).toMatchObject({ answered: '5/66', inspectors: expect.stringContaining('、'), score: null });
  expect(refusal(await answer({ answers: [{ ...wrong, result: 'good', what: undefined }] }))).toEqual([
    422,
    ['own-items-once'],
  ]);
});

interface Answered {
  readonly result: { readonly en: string };
  readonly seen: string;
  readonly answered_by: { readonly id: string };
}

test('nobody answers for the inspectors, whatever his office; what is closed is answered no more', async () => {
  const { w, inspection, answer } = await inspecting();
  for (const who of ['clerk', 'leader', 'head'])
    expect(refusal(await w.act(who, 'inspections.answer-items', { inspection, answers: good }))).toEqual([
      403,
      ['inspector'],
    ]);
  expect((await closed(w, 'officer', inspection, good)).status).toBe(200);
  expect(refusal(await answer({ answers: [wrong] }))).toEqual([403, ['still-open']]);
});

test('proof is a file of this inspection; with it an answer of two inspectors is more than declared', async () => {
  const { w, inspection, answer } = await inspecting();
  const { id: other } = await w.done('officer', 'inspections.open-inspection', whole);
  const shown = async (of: string) => [await handedIn(w, 'officer', { inspection: of })];
  const [first] = good;
  expect(refusal(await answer({ answers: [{ ...first, evidence: await shown(other) }] }))).toEqual([
    422,
    ['evidence-of-inspection'],
  ]);
  await answer({ answers: [{ ...first, evidence: await shown(inspection) }, ...good.slice(1, 3)] });
  const { extras } = (await w.get('officer', `/api/registers/inspections/${inspection}`)).body;
  expect(extras.chapters[0]).toMatchObject({ with_files: 1, declared: 2 });
});

test('a unit without state secrets or company secrets has no items about them, and is asked for none', async () => {
  const w = await world({ profile: 'bureau', secretInvolved: false });
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const { extras } = (await w.get('officer', `/api/registers/inspections/${inspection}`)).body;
  const state = itemsOf('unit').filter(({ applies }) => applies === 'state');
  const listed = extras.results.map((one: { item: { zh: string } }) => one.item.zh);
  expect(state.length).toBeGreaterThan(10);
  expect(listed.filter((zh: string) => state.some((item) => item.zh === zh))).toEqual([]);
  expect(listed).toContain('保密委员会每半年开会且议程三项俱全');
});

test('an officer named who never looked closes nothing by a colleague’s hand: who closes is one of the inspectors', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const named = { ...whole, inspectors: ['officer', 'reader'] };
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', named);
  await w.done('reader', 'inspections.answer-items', { inspection, answers: good });
  const close = (who: string) => w.act(who, 'inspections.close-inspection', { inspection, summary: '总体良好' });
  expect(refusal(await close('reader'))).toEqual([403, ['office']]);
  expect(refusal(await close('head'))).toEqual([403, ['by-an-inspector']]);
  expect((await w.obligations('INSPECT-001')).map((one) => one.status)).toEqual(['open']);
  expect((await close('officer')).status).toBe(200);
});
