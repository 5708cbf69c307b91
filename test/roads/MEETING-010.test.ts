import { expect, test } from 'vitest';
import { ran } from '../kit/duties.ts';
import { type World, world } from '../kit/world.ts';

const plan = { name: '专题会', level: 'secret', venue: '三楼会议室', starts_at: '2026-03-02T01:30:00.000Z' };

async function planned(w: World, patch: object = {}): Promise<string> {
  return (await w.done('host', 'meetings.plan-meeting', { ...plan, ...patch })).id;
}

async function sweeps(w: World): Promise<[string, string, string][]> {
  return (await w.obligations('MEETING-010')).map((one) => [one.owner_id, one.status, one.due_at]);
}

test('a host who never says “ended” owes the sweep all the same', async () => {
  const w = await world();
  const meeting = await planned(w);
  await w.at('2026-03-02T15:00:00.000Z');
  expect(await sweeps(w)).toEqual([]);
  await w.at('2026-03-02T16:30:00.000Z');
  await w.at('2026-03-02T18:30:00.000Z');
  expect(await sweeps(w)).toEqual([['host', 'overdue', '2026-03-02T17:59:59.999Z']]);
  await ran(w, 'meetings.meetings-over');
  await w.done('host', 'meetings.end-meeting', { meeting });
  expect(await sweeps(w)).toHaveLength(1);
  await w.done('host', 'meetings.record-sweep', { meeting, venue_checked: true, lodgings_checked: true });
  expect((await sweeps(w)).map(([, status]) => status)).toEqual(['met']);
});

test('a neighbour: a meeting of several days is over with its last, and none lasts for ever', async () => {
  const w = await world();
  await planned(w, { days: 3 });
  await w.at('2026-03-04T15:00:00.000Z');
  expect(await sweeps(w)).toEqual([]);
  await w.at('2026-03-04T16:30:00.000Z');
  expect((await sweeps(w)).map(([who]) => who)).toEqual(['host']);
  const endless = await w.act('host', 'meetings.plan-meeting', { ...plan, days: 3650 });
  expect([endless.status, endless.body.rules]).toEqual([422, ['MEETING-010']]);
});

test('a neighbour: a meeting that has begun is not cancelled to be rid of the sweep, nor ended by somebody else', async () => {
  const w = await world();
  const meeting = await planned(w);
  await w.clock('2026-03-02T03:00:00.000Z');
  const cancelled = await w.act('host', 'meetings.cancel-meeting', { meeting, reason: '改期' });
  expect([cancelled.status, cancelled.body.rules]).toEqual([409, ['MEETING-010']]);
  const internal = await planned(w, { level: 'internal', regime: 'own', scope: ['d:d1'] });
  const other = await w.act('reader', 'meetings.end-meeting', { meeting: internal });
  expect([other.status, other.body.rules]).toEqual([403, ['MEETING-010']]);
});

test('a neighbour: a host who leaves his post does not take the sweep with him', async () => {
  const w = await world();
  const meeting = await planned(w);
  const left = await w.act('hr', 'people.leave-post', { person: 'host' });
  if (left.status === 202) await w.sign('leader', left.body.approval.id);
  await w.at('2026-03-02T16:30:00.000Z');
  const [owed] = await w.obligations('MEETING-010');
  expect(owed).toMatchObject({ owner_id: null, owner_role: 'secrecy_officer', status: 'open' });
  await w.done('officer', 'meetings.end-meeting', { meeting });
  await w.done('officer', 'meetings.record-sweep', { meeting, venue_checked: true, lodgings_checked: true });
  expect((await w.obligations('MEETING-010')).map((one) => one.status)).toEqual(['met']);
});

test('a meeting of several days is not ended and swept by its host on its first day', async () => {
  const w = await world();
  const meeting = await planned(w, { days: 3 });
  await w.clock('2026-03-02T03:00:00.000Z');
  const alone = await w.act('host', 'meetings.end-meeting', { meeting });
  expect([alone.status, alone.body.rules, alone.body.fields]).toEqual([422, ['MEETING-010'], ['reason']]);
  const asked = await w.act('host', 'meetings.end-meeting', { meeting, reason: '议程提前完成' });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head']]);
  expect((await w.act('host', 'cases.sign', { case: asked.body.approval.id })).status).toBe(403);
  const done = { meeting, venue_checked: true, lodgings_checked: true };
  const swept = await w.act('host', 'meetings.record-sweep', done);
  expect([swept.status, swept.body.rules]).toEqual([409, ['MEETING-010']]);
  await w.sign('head', asked.body.approval.id);
  expect(await sweeps(w)).toEqual([['host', 'open', expect.stringMatching(/^2026-03-02T05:00/)]]);
  await w.done('host', 'meetings.record-sweep', done);
});

test('a neighbour: on its last day he ends it alone', async () => {
  const w = await world();
  const meeting = await planned(w, { days: 3 });
  await w.clock('2026-03-04T09:00:00.000Z');
  await w.done('host', 'meetings.end-meeting', { meeting });
  expect(await sweeps(w)).toEqual([['host', 'open', expect.stringMatching(/^2026-03-04T11:00/)]]);
});

test('a neighbour: whoever ends it for a host who is gone ends it early no more than he', async () => {
  const w = await world();
  const meeting = await planned(w, { days: 3 });
  const left = await w.act('hr', 'people.leave-post', { person: 'host' });
  if (left.status === 202) await w.sign('leader', left.body.approval.id);
  await w.clock('2026-03-03T03:00:00.000Z');
  const alone = await w.act('officer', 'meetings.end-meeting', { meeting });
  expect([alone.status, alone.body.rules]).toEqual([422, ['MEETING-010']]);
});

test('a neighbour: a head of department who is host himself is confirmed by the leader in charge', async () => {
  const w = await world();
  const { id: meeting } = await w.done('head', 'meetings.plan-meeting', { ...plan, days: 2 });
  await w.clock('2026-03-02T03:00:00.000Z');
  const asked = await w.act('head', 'meetings.end-meeting', { meeting, reason: '议程提前完成' });
  expect(asked.body.approval.steps).toEqual(['leader_in_charge']);
});

test('a meeting about no secret is swept and ended once, too', async () => {
  const w = await world();
  const meeting = await planned(w, { level: 'internal' });
  const sweep = { meeting, venue_checked: true, lodgings_checked: true };
  await w.clock('2026-03-02T03:00:00.000Z');
  await w.done('host', 'meetings.end-meeting', { meeting });
  await w.done('host', 'meetings.record-sweep', sweep);
  for (const [act, input] of [
    ['meetings.record-sweep', sweep],
    ['meetings.end-meeting', { meeting }],
  ] as const) {
    const again = await w.act('host', act, input);
    expect([act, again.status, again.body.rules]).toEqual([act, 409, ['MEETING-010']]);
  }
});

test('a meeting is planned as no less than its name says, and so does not end without its sweep', async () => {
  const w = await world();
  for (const less of [
    { name: '机密级专题会议（涉密）', regime: 'own', level: 'internal' },
    { name: '绝密级专题会', regime: 'state', level: 'secret' },
  ]) {
    const refused = await w.act('host', 'meetings.plan-meeting', { ...plan, ...less });
    expect([refused.status, refused.body.rules]).toEqual([422, ['MEETING-001']]);
  }
  expect((await w.act('host', 'meetings.plan-meeting', { ...plan, name: '机密级专题会' })).status).toBe(201);
  const other = { ...plan, name: '非涉密座谈会', regime: 'own', level: 'internal' };
  expect((await w.act('host', 'meetings.plan-meeting', other)).status).toBe(201);
});
