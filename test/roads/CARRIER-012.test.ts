import { expect, test } from 'vitest';
import { circulating, first, type Paper, paper } from '../kit/carriers-hands.ts';
import { type World, world } from '../kit/world.ts';

const readers = ['reader', 'drafter'];

test('stopping and starting again does not begin a new week, and the stop is told', async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await circulating(w, of, readers);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  await w.clock('2026-03-06T02:00:00.000Z');
  await w.approved('clerk', 'hands.stop-circulation', { circulation, reason: '重排次序' }, ['leader']);
  const told = (await w.alerts('CARRIER-012')).filter((one) => one.kind === 'stopped');
  expect(told).toMatchObject([{ to: 'office_head', detail: { unread: 1 } }]);
  const again = await w.done('clerk', 'hands.start-circulation', { document: of.document, readers });
  expect(again.due_at).toBe('2026-03-09T09:30:00.000Z');
});

test('neighbour: another copy, or one reader more, is the same circulation', async () => {
  const w = await world();
  const of = await paper(w);
  const { id } = await w.done('clerk', 'hands.start-circulation', { document: of.document, readers });
  await w.clock('2026-03-06T02:00:00.000Z');
  await w.done('clerk', 'hands.stop-circulation', { circulation: id, reason: '换一份' });
  const other = { document: of.document, carrier: of.copies[1], readers: [...readers, 'head'] };
  expect((await w.done('clerk', 'hands.start-circulation', other)).due_at).toBe('2026-03-09T09:30:00.000Z');
});

test('neighbour: an overdue circulation that is stopped is overdue again when it goes on', async () => {
  const w = await world();
  const of = await paper(w);
  const { id } = await w.done('clerk', 'hands.start-circulation', { document: of.document, readers });
  await w.at('2026-03-10T02:00:00.000Z');
  await w.done('clerk', 'hands.stop-circulation', { circulation: id, reason: '换一份' });
  await w.done('clerk', 'hands.start-circulation', { document: of.document, readers });
  await w.at('2026-03-10T03:00:00.000Z');
  expect((await w.obligations('CARRIER-012')).map((one) => one.status)).toContain('overdue');
});

/** Tells him to do something about the paper. */
async function assigned(w: World, of: Paper, person: string, by = 'clerk'): Promise<string> {
  return (await w.done(by, 'hands.assign-handling', { document: of.document, person, what: '按通知报送方案' })).id;
}

test('what is assigned and not done in time is reminded of, overdue, told and escalated', async () => {
  const w = await world();
  const id = await assigned(w, await paper(w), 'drafter', 'head');
  await w.at('2026-03-08T10:00:00.000Z');
  expect(await w.alerts('CARRIER-012')).toMatchObject([{ kind: 'reminder', to: 'drafter' }]);
  await w.at('2026-03-11T02:00:00.000Z');
  expect(await w.obligations('CARRIER-012')).toMatchObject([{ status: 'overdue', due_at: '2026-03-09T09:30:00.000Z' }]);
  const told = await w.alerts('CARRIER-012');
  expect(told.filter((one) => one.kind === 'overdue').map((one) => one.to)).toContain('office_head');
  expect(told.filter((one) => one.kind === 'escalation').map((one) => one.to)).toContain('dept_head');
  await w.done('drafter', 'hands.report-handled', { handling: id, done_what: '方案已报送' });
  expect(await w.obligations('CARRIER-012')).toMatchObject([{ status: 'met' }]);
});

test('who may not know the paper cannot be assigned, and who may not assign assigns nothing', async () => {
  const w = await world();
  const { document } = await paper(w);
  const what = '按通知报送方案';
  for (const person of ['reader2', 'plain']) {
    const refused = await w.act('clerk', 'hands.assign-handling', { document, person, what });
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).toContain('CARRIER-009');
  }
  const colleague = await w.act('reader', 'hands.assign-handling', { document, person: 'drafter', what });
  expect(colleague.status).toBe(403);
  for (const said of [null, '', '无']) {
    const empty = await w.act('clerk', 'hands.assign-handling', { document, person: 'drafter', what: said });
    expect(empty.status).toBe(422);
  }
  expect(await w.obligations('CARRIER-012')).toEqual([]);
});

test('neighbour: assigning the same person once more begins no new term', async () => {
  const w = await world();
  const of = await paper(w);
  await assigned(w, of, 'drafter');
  await w.clock('2026-03-06T02:00:00.000Z');
  const again = { document: of.document, person: 'drafter', what: '再次交办' };
  expect((await w.act('clerk', 'hands.assign-handling', again)).status).toBe(409);
  expect(await w.obligations('CARRIER-012')).toMatchObject([{ due_at: '2026-03-09T09:30:00.000Z' }]);
});

test('neighbour: nor does it to report done what is not, or to be assigned the same once more', async () => {
  const w = await world();
  const of = await paper(w);
  const handling = await assigned(w, of, 'drafter');
  const report = (done_what: string) => w.act('drafter', 'hands.report-handled', { handling, done_what });
  await w.clock('2026-03-09T02:00:00.000Z');
  for (const said of ['正在办理', '尚未报送']) expect((await report(said)).status).toBe(422);
  expect((await report('已报送')).status).toBe(200);
  const again = { document: of.document, person: 'drafter' };
  const same = await w.done('clerk', 'hands.assign-handling', { ...again, what: '按通知报送方案。' });
  expect(same.due_at).toBe('2026-03-09T09:30:00.000Z');
  await w.done('drafter', 'hands.report-handled', { handling: same.id, done_what: '已报送' });
  const other = await w.done('clerk', 'hands.assign-handling', { ...again, what: '按批示补充方案' });
  expect(other.due_at).toBe('2026-03-16T09:30:00.000Z');
});

test('nobody else reports it done, and a report says what was done', async () => {
  const w = await world();
  const id = await assigned(w, await paper(w), 'drafter');
  for (const other of ['reader', 'head', 'clerk']) {
    const refused = await w.act(other, 'hands.report-handled', { handling: id, done_what: '方案已报送' });
    expect(refused.status).toBe(403);
  }
  for (const done_what of [null, '', '—', '无']) {
    expect((await w.act('drafter', 'hands.report-handled', { handling: id, done_what })).status).toBe(422);
  }
  expect(await w.obligations('CARRIER-012')).toMatchObject([{ status: 'open' }]);
});

test('neighbour: what somebody who left had in hand goes on with another, in the term it had', async () => {
  const w = await world();
  const of = await paper(w);
  const id = await assigned(w, of, 'reader');
  await w.clock('2026-03-06T02:00:00.000Z');
  await w.done('hr', 'people.leave-post', { person: 'reader' });
  const next = { document: of.document, person: 'drafter', what: '接办' };
  const taken = await w.done('head', 'hands.assign-handling', next);
  expect(taken.due_at).toBe('2026-03-09T09:30:00.000Z');
  const status = (await w.obligations('CARRIER-012')).map((one) => one.status).sort();
  expect(status).toEqual(['cancelled', 'open']);
  const { rows } = (await w.get('clerk', '/api/registers/handlings')).body;
  expect(rows.find((one: { id: string }) => one.id === id)).toMatchObject({ status: 'cancelled' });
});
