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
  expect((await load(w, weekdays(13), { on })).status).toBe(202);
  expect((await load(w, weekdays(18), { on })).status).toBe(200);
});

test('a neighbour: the range itself is chosen within the law only, and a loaded year is changed by two', async () => {
  const w = await world();
  const wide = { key: 'LAW.calendar_days_off_most', value: 105 };
  const chosen = await w.act('secrecy_head', 'organization.choose', wide);
  expect([chosen.status, chosen.body.rules]).toEqual([422, ['ORG-031']]);
  expect((await load(w, weekdays(13))).status).toBe(200);
  const again = await load(w, weekdays(14), { reason: '更正' });
  expect([again.status, again.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
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
