import { expect, test } from 'vitest';
import { agreed, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const monday = '2027-01-04T01:00:00.000Z';
const holidays = ['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'];
const more = ['2027-04-05', '2027-05-03', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-04'];
const year = { year: 2027, off: [...holidays, ...more], on: ['2027-02-13'], source: '国务院办公厅通知' };

test('in a year nobody has loaded an act that counts working days is refused under one clause, and a preview says so too', async () => {
  const w = await world();
  await w.clock(monday);
  await w.ready();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const loan = loanOf(of.copies[0] ?? '', 'reader', { due_at: '2027-01-04T09:30:00.000Z' });
  const refused = await w.act('clerk', 'hands.lend', loan);
  expect([refused.status, refused.body.rules]).toEqual([409, ['ORG-031']]);
  expect(refused.body.findings).toMatchObject([{ rule: 'year-loaded', facts: { year: 2027 } }]);
  expect(await w.ledger('act=hands.lend')).toMatchObject([{ outcome: 'denied', clauses: ['ORG-031'] }]);
  const previewed = await w.post('clerk', '/api/procedures/hands.lend/facts', loan);
  expect(JSON.stringify(previewed.body)).toContain('year-loaded');
  await w.done('sysadmin', 'organization.load-calendar', year);
  await w.done('clerk', 'hands.lend', loan);
});

test('a duty that counts in such a year waits: one alert asks for it, and what was owed is opened once it is there', async () => {
  const w = await world();
  const asks = async () => (await w.alerts('ORG-031')).map(({ kind, to, object }) => [kind, to, object.id]);
  const days = async () => (await w.obligations('SITE-008')).map((one) => one.cause);
  await w.at('2026-12-31T01:00:00.000Z');
  const before = await days();
  expect(await asks()).toEqual([]);
  await w.at(monday);
  await w.at('2027-01-04T02:00:00.000Z');
  expect(await asks()).toEqual([['year-wanted', 'secrecy_office_head', '2027']]);
  expect(await days()).toEqual(before);
  await w.ready();
  await w.done('sysadmin', 'organization.load-calendar', year);
  await w.at('2027-01-04T03:00:00.000Z');
  expect((await days()).filter((day) => !before.includes(day))).toEqual(['2027-01-04']);
});
