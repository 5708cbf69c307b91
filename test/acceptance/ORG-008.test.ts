import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { ran } from '../kit/duties.ts';
import { world } from '../kit/world.ts';

const agenda = ['convey_superior', 'situation_report', 'resolve_problems'];
const minutes = agenda.map((item) => ({ item, text: '已研究，形成一致意见。' }));

acceptance('ORG-008', 1, async () => {
  const w = await world();
  await w.done('secrecy_head', 'organization.convene-committee', { held_on: '2026-04-01', agenda });
  await w.at('2026-06-30T09:00:00.000Z');
  expect((await w.obligations('ORG-008')).map((one) => one.status)).toEqual(['open']);
  await w.at('2026-07-01T01:00:00.000Z');
  const first = (await w.obligations('ORG-008')).find((one) => one.cause === '2026H1');
  expect(first).toMatchObject({ status: 'overdue', owner_role: 'committee_chair' });
  await ran(w, 'organization.committee-meetings');
  expect((await w.alerts('ORG-008')).some((one) => one.to === 'principal' && one.kind === 'overdue')).toBe(true);
});

positive('ORG-008', 'closed minutes with the whole agenda meet the half-year', async () => {
  const w = await world();
  await w.at('2026-03-10T01:00:00.000Z');
  const { id } = await w.done('secrecy_head', 'organization.convene-committee', { held_on: '2026-03-10', agenda });
  const short = await w.act('secrecy_head', 'organization.close-minutes', {
    meeting: id,
    attendees: ['leader'],
    minutes: [],
  });
  expect([short.status, short.body.rule]).toEqual([422, 'ORG-008']);
  await w.done('secrecy_head', 'organization.close-minutes', {
    meeting: id,
    attendees: ['principal', 'leader'],
    minutes,
  });
  await w.at('2026-07-01T01:00:00.000Z');
  const all = await w.obligations('ORG-008');
  expect(all.map((one) => [one.cause, one.status])).toEqual([
    ['2026H1', 'met'],
    ['2026H2', 'open'],
  ]);
});
