import { expect, test } from 'vitest';
import { isWeekday, plusDays } from '#kernel/civil.ts';
import { receiving } from '../kit/carriers-intake.ts';
import { type World, world } from '../kit/world.ts';

/** The first weekdays of 2027. */
function weekdays(count: number): string[] {
  const days: string[] = [];
  for (let day = '2027-01-01'; days.length < count; day = plusDays(day, 1)) if (isWeekday(day)) days.push(day);
  return days;
}

interface Due {
  readonly id: string;
  readonly due_at: string;
}

/** Weekdays of 2027, a week or more apart. */
function spread(count: number): string[] {
  return Array.from({ length: count }, (_, n) => plusDays('2027-01-04', Math.floor(51 / count) * 7 * n));
}

const load = (w: World, off: readonly string[], more: object = {}) =>
  w.act('sysadmin', 'organization.load-calendar', { year: 2027, source: '放假安排的通知', off, ...more });
const years = async (w: World) =>
  (await w.get('officer', '/api/registers/calendars')).body.rows.map((row: { year: number }) => row.year);

test('one administrator does not make a year in which hardly any clock runs', async () => {
  const w = await world();
  const asked = await load(w, weekdays(105));
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  expect(await years(w)).not.toContain(2027);
});

test('a neighbour: nor one without holidays, nor with weekends worked that take them all back', async () => {
  const w = await world();
  expect((await load(w, [])).status).toBe(202);
  const on = ['2027-01-02', '2027-01-03', '2027-01-09', '2027-01-10', '2027-01-16'];
  expect((await load(w, spread(13), { on })).status).toBe(202);
  expect((await load(w, spread(18), { on })).status).toBe(200);
});

test('a neighbour: the range itself is chosen within the law only, and a loaded year is changed by two', async () => {
  const w = await world();
  const wide = { key: 'LAW.calendar_days_off_most', value: 105 };
  const chosen = await w.act('secrecy_head', 'organization.choose', wide);
  expect([chosen.status, chosen.body.rules]).toEqual([422, ['ORG-031']]);
  for (const key of ['LAW.calendar_rest_days_most', 'LAW.calendar_days_off_month_most']) {
    const longer = await w.act('secrecy_head', 'organization.choose', { key, value: 23 });
    expect([longer.status, longer.body.rules]).toEqual([422, ['ORG-031']]);
  }
  expect((await load(w, spread(13))).status).toBe(200);
  const again = await load(w, spread(14), { reason: '更正' });
  expect([again.status, again.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
});

test('a neighbour: nor one whose days off are put together, so that what falls due waits for another month', async () => {
  const w = await world();
  const december = (...days: number[]) => days.map((day) => `2027-12-${String(day).padStart(2, '0')}`);
  const asked = async (off: readonly string[], more: object = {}) => (await load(w, off, more)).status;
  // 1 to 31 December without a day of work, made up for by weekends in spring.
  const all = december(1, 2, 3, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 20, 21, 22, 23, 24, 27, 28, 29, 30, 31);
  const on = Array.from({ length: 10 }, (_, n) => plusDays('2027-03-06', 7 * n));
  expect(await asked(all, { on })).toBe(202);
  // With a day of work in each week.
  expect(await asked(december(1, 2, 3, 7, 8, 9, 10, 14, 15, 16, 17))).toBe(202);
  // Ten days in a row: 1 to 10 October.
  const october = ['01', '04', '05', '06', '07', '08'].map((day) => `2027-10-${day}`);
  expect(await asked([...spread(6), ...october])).toBe(202);
  expect(await years(w)).not.toContain(2027);
  // As the state gives them: nine days in a row, across the New Year too.
  const last = december(27, 28, 29, 30, 31);
  expect(await asked([...spread(8).slice(1), ...last])).toBe(200);
  const next = { year: 2028, source: '放假安排的通知' };
  const further = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => plusDays('2028-01-10', 35 * n));
  const row = ['2028-01-03', '2028-01-04', '2028-01-05'];
  expect(await asked([...row, ...further], next)).toBe(202);
  expect(await asked([...row.slice(1), ...further, '2028-12-29'], next)).toBe(200);
});

test('a corrected year moves no deadline that runs', async () => {
  const w = await world();
  await receiving(w, { issued_on: '2026-03-02', register_now: false });
  const due = async () =>
    (await w.get('officer', '/api/obligations')).body.obligations.map((one: Due) => [one.id, one.due_at]);
  const before = await due();
  expect(before.length).toBeGreaterThan(0);
  const off = Array.from({ length: 25 }, (_, n) => plusDays('2026-03-03', n)).filter(isWeekday);
  const { rows } = (await w.get('officer', '/api/registers/calendars')).body;
  const year = rows.find((row: { year: number }) => row.year === 2026);
  const whole = { off: [...year.off.split(' '), ...off], on: year.on.split(' ') };
  await w.approved(
    'sysadmin',
    'organization.load-calendar',
    { year: 2026, source: '通知', reason: '台风停工', ...whole },
    ['leader'],
  );
  const after = new Map(await due());
  expect(before.map(([id]: string[]) => [id, after.get(id)])).toEqual(before);
});

test('no document is typed beside a choice: what rests on one is entered with its evidence by an act of its own', async () => {
  const w = await world();
  const choice = { key: 'INCIDENT-003.report_up_hours', value: 12 };
  const typed = await w.act('secrecy_head', 'organization.choose', { ...choice, document: '试保发〔2026〕1号' });
  expect([typed.status, typed.body.fields]).toEqual([422, ['document']]);
  expect((await w.act('secrecy_head', 'organization.choose', choice)).status).toBe(202);
});

test('a neighbour: the power to classify is not chosen, and declared on nothing but evidence', async () => {
  const w = await world({ authority: [] });
  const chosen = { key: 'CLASSIFY-031.authority', value: 'districted_city' };
  expect((await w.act('secrecy_head', 'organization.choose', chosen)).status).toBe(409);
  const declared = { authority: 'districted_city', granted_by: 'competent_body' };
  const typed = await w.act('secrecy_head', 'classification.declare-authority', { ...declared, document: '文' });
  expect([typed.status, typed.body.fields]).toEqual([422, ['document']]);
  expect((await w.act('secrecy_head', 'classification.declare-authority', declared)).body.fields).toEqual([
    'evidence_id',
  ]);
});

test('in a year nobody has loaded all else is judged too: a wrong count is refused and told under its own clause', async () => {
  const w = await world({ at: '2027-03-02T01:00:00.000Z' });
  const arrived = { issued_on: '2027-03-01', register_now: false };
  const wrong = await receiving(w, { ...arrived, counted: '1-4' });
  expect([wrong.status, wrong.body.rules]).toEqual([409, ['CARRIER-007', 'ORG-031']]);
  expect((await w.alerts('CARRIER-007')).map((one) => one.kind)).toEqual(['discrepancy', 'discrepancy']);
  const right = await receiving(w, arrived);
  expect([right.status, right.body.rules]).toEqual([409, ['ORG-031']]);
  expect((await receiving(w, { ...arrived, register_now: true })).status).toBe(201);
});
