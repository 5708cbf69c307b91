import { expect, test } from 'vitest';
import { oblige } from '#kernel/obligation.ts';
import { regraded } from '#modules/people/index.ts';
import { pledges } from '#modules/signing/clocks.ts';
import { ran } from '../kit/duties.ts';
import { given } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

const at = '2026-03-02T01:00:00.000Z';
const due = '2026-03-04T09:30:00.000Z';

test('an obligation reminds, is overdue when its time has passed, and goes up one step of the ladder a day', async () => {
  const w = await world({ at });
  await given(w, [
    oblige(pledges, {
      id: 'o1',
      owner: { person: 'reader' },
      object: 'reader',
      of: 'first',
      at,
      remind: '2026-03-04T01:00:00.000Z',
      due,
    }),
  ]);
  const steps = async () => (await w.alerts('PEOPLE-005')).map((alert) => alert.detail.step).reverse();
  const state = async () => (await w.obligations('PEOPLE-005')).map(({ status, escalated }) => ({ status, escalated }));

  await w.at('2026-03-03T01:00:00.000Z');
  expect(await w.alerts('PEOPLE-005')).toEqual([]);
  await w.at('2026-03-04T01:00:01.000Z');
  await w.at('2026-03-04T02:00:00.000Z');
  expect((await w.alerts('PEOPLE-005')).map((alert) => [alert.kind, alert.to])).toEqual([['reminder', 'reader']]);
  expect(await state()).toEqual([{ status: 'open', escalated: 0 }]);

  await w.at('2026-03-04T09:31:00.000Z');
  expect(await state()).toEqual([{ status: 'overdue', escalated: 1 }]);
  expect(await steps()).toEqual(['owner', 'owner']);
  await w.at('2026-03-05T09:31:00.000Z');
  expect(await steps()).toEqual(['owner', 'owner', 'dept_head']);
  const [last] = await w.alerts('PEOPLE-005');
  expect(last).toMatchObject({ kind: 'escalation', to_role: 'dept_head', department_id: 'd1' });

  await w.at('2026-03-20T01:00:00.000Z');
  const all = ['dept_head', 'leader_in_charge', 'owner', 'owner', 'principal', 'secrecy_office_head'];
  expect((await steps()).sort()).toEqual(all);
  await w.at('2026-03-21T01:00:00.000Z');
  expect(await state()).toEqual([{ status: 'overdue', escalated: 5 }]);
  await ran(w, 'cases.overdue');
});

test('a role owes together: one alert to the role; what is due is listed for its holders, not for others', async () => {
  const w = await world({ at });
  await given(w, [oblige(regraded, { id: 'o2', owner: { role: 'secrecy_office_head' }, object: 'reader', at, due })]);
  await w.at('2026-03-04T10:00:00.000Z');
  const listed = async (who: string) => (await w.get(who, '/api/obligations?rule=PEOPLE-003')).body.obligations.length;
  expect(await listed('secrecy_head')).toBe(1);
  expect(await listed('officer')).toBe(1);
  expect(await listed('reader')).toBe(0);
  const alerts = (await w.get('secrecy_head', '/api/alerts?rule=PEOPLE-003')).body.alerts;
  expect(alerts.map((one: { to_role: string }) => one.to_role)).toEqual(['secrecy_office_head']);
});
