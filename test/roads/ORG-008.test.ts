import { expect, test } from 'vitest';
import { type World, world } from '../kit/world.ts';

const agenda = ['convey_superior', 'situation_report', 'resolve_problems'];
const minutes = agenda.map((item) => ({ item, text: '已研究，形成一致意见。' }));

const convene = (w: World, held_on: string, more: object = {}) =>
  w.act('secrecy_head', 'organization.convene-committee', { held_on, agenda, ...more });
const close = (w: World, meeting: string, attendees: readonly string[]) =>
  w.act('secrecy_head', 'organization.close-minutes', { meeting, attendees, minutes });
const rule = (answer: { body: { findings: { rule: string }[] } }) => answer.body.findings.map((one) => one.rule);

test('a meeting that has not been held yet meets nothing, however early its minutes are written', async () => {
  const w = await world();
  const { id } = (await convene(w, '2026-06-30')).body;
  const early = await close(w, id, ['principal', 'leader']);
  expect([early.status, rule(early)]).toEqual([409, ['held']]);
  expect((await w.obligations('ORG-008')).filter((one) => one.status === 'met')).toEqual([]);
});

test('a neighbour: a meeting without chair and vice-chair, or of people there are not, is none of the committee', async () => {
  const w = await world();
  await w.at('2026-03-03T01:00:00.000Z');
  const { id } = (await convene(w, '2026-03-02')).body;
  const members = await close(w, id, ['head', 'head2']);
  expect([members.status, rule(members)]).toEqual([409, ['presided']]);
  expect((await close(w, id, ['principal', 'nobody'])).status).toBe(404);
  expect((await close(w, id, ['leader', 'head'])).status).toBe(200);
  expect((await w.obligations('ORG-008')).map((one) => one.status)).toEqual(['met']);
});

test('a neighbour: last year’s meeting does not count for this half-year, nor one entered long after', async () => {
  const w = await world();
  const late = await convene(w, '2025-12-31');
  expect([late.status, late.body.fields]).toEqual([422, ['held_on']]);
  const { id } = (await convene(w, '2026-07-02')).body;
  await w.at('2026-07-03T01:00:00.000Z');
  await close(w, id, ['principal', 'leader']);
  const owed = await w.obligations('ORG-008');
  expect(owed.map((one) => [one.cause, one.status]).toSorted()).toEqual([
    ['2026H1', 'met'],
    ['2026H2', 'met'],
  ]);
  expect((await w.alerts('ORG-008')).some((one) => one.kind === 'overdue')).toBe(true);
});

test('one or two meetings are the rule: a third in the half-year says why', async () => {
  const w = await world();
  for (const day of ['2026-03-02', '2026-04-01']) expect((await convene(w, day)).status).toBe(201);
  const third = await convene(w, '2026-05-06');
  expect([third.status, third.body.fields, rule(third)]).toEqual([422, ['reason'], ['beyond-usual']]);
  expect((await convene(w, '2026-05-06', { reason: '研究泄密事件处置' })).status).toBe(201);
  expect((await convene(w, '2026-07-06')).status).toBe(201);
});

test('a meeting of one person, or of one member with people of no committee, is none; nor do dashes make minutes', async () => {
  const w = await world();
  await w.at('2026-03-03T01:00:00.000Z');
  const { id } = (await convene(w, '2026-03-02')).body;
  for (const attendees of [['leader'], ['principal', 'principal'], ['leader', 'drafter', 'reader']]) {
    const alone = await close(w, id, attendees);
    expect([alone.status, rule(alone)]).toEqual([409, ['met']]);
  }
  const dashes = await w.act('secrecy_head', 'organization.close-minutes', {
    meeting: id,
    attendees: ['principal', 'leader'],
    minutes: agenda.map((item) => ({ item, text: '——' })),
  });
  expect([dashes.status, rule(dashes)]).toEqual([422, ['minutes']]);
  expect((await w.obligations('ORG-008')).map((one) => one.status)).toEqual(['open']);
});
