import { expect, test } from 'vitest';
import { lent, paper } from '../kit/carriers-hands.ts';
import { received } from '../kit/carriers-intake.ts';
import { cast } from '../kit/cast.ts';
import { answers, closed } from '../kit/inspections.ts';
import { type World, world } from '../kit/world.ts';

interface Fallen {
  readonly day: string;
  readonly time: string | null;
  readonly count: number;
  readonly filter: Readonly<Record<string, string>>;
}
interface Task {
  readonly act: string | null;
  readonly due: string;
  readonly owners: readonly { readonly role: string | null }[];
  readonly parts: readonly { readonly clause: string }[];
}

const quarter = 'from=2026-01-01&to=2026-04-01';
const meeting = { name: '专题会', level: 'secret', venue: '三楼会议室', starts_at: '2026-03-19T06:30:00.000Z' };

/** A unit on whose days something falls: papers to be returned, meetings at an hour. */
async function busy(): Promise<World> {
  const w = await world();
  await received(w, { return_by: '2026-03-20' });
  await w.done('host', 'meetings.plan-meeting', meeting);
  await w.done('host', 'meetings.plan-meeting', { ...meeting, starts_at: '2026-03-19T16:30:00.000Z' });
  return w;
}

async function fallen(w: World, who: string, range = quarter) {
  const { status, body } = await w.get(who, `/api/calendar/days?${range}`);
  expect([who, status, body.says]).toEqual([who, 200, undefined]);
  const layers = body.layers as { register: string; days: Fallen[] }[];
  return layers.flatMap(({ register, days }) => days.map((day) => ({ ...day, register })));
}

test('the calendar opens exactly the rows of each day and hour, for every person', async () => {
  const w = await busy();
  const seen = new Map<string, number>();
  for (const { id } of cast)
    for (const { register, filter, count } of await fallen(w, id)) {
      const rows = await w.get(id, `/api/registers/${register}/total?${new URLSearchParams(filter)}`);
      expect([id, register, filter, rows.body.total?.count]).toEqual([id, register, filter, count]);
      seen.set(register, (seen.get(register) ?? 0) + count);
    }
  expect([...seen.keys()]).toEqual(expect.arrayContaining(['incoming', 'meetings']));
});

test('one’s own department is a part of the calendar, and opens exactly its rows', async () => {
  const w = await busy();
  await lent(w, 'reader', await paper(w));
  const month = 'from=2026-03-01&to=2026-03-31';
  const [unit, own] = [await fallen(w, 'clerk', month), await fallen(w, 'clerk', `${month}&of=department`)];
  expect(unit.some(({ register }) => register === 'carriers')).toBe(true);
  expect(own.filter(({ count }) => count > 0)).toEqual([]);
  const his = await fallen(w, 'head', `${month}&of=department`);
  expect(his.map(({ register, count, filter }) => [register, count, filter.department])).toContainEqual([
    'holdings',
    1,
    '一处',
  ]);
  for (const { register, filter, count } of his)
    expect(
      (await w.get('head', `/api/registers/${register}/total?${new URLSearchParams(filter)}`)).body.total.count,
    ).toBe(count);
});

test('what takes place at an hour stands on the day and at the hour of the office', async () => {
  const w = await busy();
  const meetings = (await fallen(w, 'host')).filter(({ register }) => register === 'meetings');
  expect(meetings.map(({ day, time, count }) => [day, time, count])).toEqual([
    ['2026-03-19', '14:30', 1],
    ['2026-03-20', '00:30', 1],
  ]);
});

test('a year is shown, not more, and only between days that are days', async () => {
  const w = await world();
  const status = async (range: string) => (await w.get('clerk', `/api/calendar/days?${range}`)).status;
  expect(await status('from=2026-01-01&to=2026-12-31')).toBe(200);
  expect(await status('from=2026-01-01&to=2028-01-01')).toBe(404);
  for (const day of ['heute', '2026-02-31', '0001-01-01', '9999-12-31', ''])
    for (const path of [`days?from=${day}&to=${day}`, `undated?from=${day}&to=${day}`, `sheet?view=month&at=${day}`])
      expect([path, (await w.get('clerk', `/api/calendar/${path}`)).status]).toEqual([path, 422]);
});

test('what comes back each period and is not done has no date yet: whose it is, until when, the act that settles it', async () => {
  const w = await world();
  await w.at('2026-03-03T01:00:00.000Z');
  const undated = async (who: string, range = quarter) => {
    const { status, body } = await w.get(who, `/api/calendar/undated?${range}`);
    expect(status).toBe(200);
    return body.tasks as Task[];
  };
  const drill = (tasks: Task[]) => tasks.find(({ parts }) => parts.some(({ clause }) => clause === 'SYSTEM-015'));
  expect(drill(await undated('it'))).toMatchObject({ act: 'system.record-drill' });
  expect(drill(await undated('secrecy_head'))?.owners).toEqual([{ name: null, role: 'it_dept' }]);
  // Whoever neither owes nor watches it does not hear of it, nor of a period that has not begun.
  expect(await undated('plain')).toEqual([]);
  expect(drill(await undated('it', 'from=2031-01-01&to=2031-03-31'))).toBeUndefined();
  // The check of each evening wants no day.
  const clauses = (await undated('secrecy_head')).flatMap(({ parts }) => parts.map(({ clause }) => clause));
  expect(clauses).not.toContain('SITE-008');
});

test('what is done in a period stands there no longer', async () => {
  const w = await world();
  const inspections = async () => {
    const { body } = await w.get('secrecy_head', `/api/calendar/undated?${quarter}`);
    return (body.tasks as Task[]).filter(({ parts }) => parts.some(({ clause }) => clause === 'INSPECT-001'));
  };
  await w.at('2026-03-03T01:00:00.000Z');
  expect((await inspections()).map(({ act }) => act)).toEqual(['inspections.open-inspection']);
  const whole = { scope: 'unit', started_on: '2026-03-03', inspectors: ['officer', 'secrecy_head'] };
  const { id } = await w.done('officer', 'inspections.open-inspection', whole);
  expect((await closed(w, 'officer', id, answers('unit', 'good'))).status).toBe(200);
  expect(await inspections()).toEqual([]);
});
