import { expect, test } from 'vitest';
import { batch, designated, execute } from '../kit/carriers-accounting.ts';
import { first, handOf, journey, paper, topSecret } from '../kit/carriers-hands.ts';
import { packed, type Parcel } from '../kit/carriers-making.ts';
import { cast, world } from '../kit/world.ts';

const bearers = ['reader', 'drafter'];
const people = cast.map((one) => (bearers.includes(one.id) ? { ...one, designated: true } : one));
const entry = { case_no: '箱03', keeper: 'officer', signature: true };

test('a departure asks both badges, as the desk does', async () => {
  const w = await world({ people });
  const of = await paper(w, topSecret);
  const request = await w.approved('reader', 'hands.carry-out', journey(of.copies, bearers), ['head', 'leader']);
  const of_ = async (here?: string[]) => {
    const answer = await w.act('clerk', 'hands.depart', { carry_out: request, ...entry, bearers: here });
    return [answer.status, ...(answer.body.fields ?? [])];
  };
  expect(await of_()).toEqual([422, 'bearers']);
  expect(await of_(['reader'])).toEqual([422, 'bearers']);
  expect(await of_(['reader', 'reader'])).toEqual([422, 'bearers']);
  expect(await of_(['reader', 'leader'])).toEqual([422, 'bearers']);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'registry' });
  expect(await of_(['drafter', 'reader'])).toEqual([200]);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'drafter' });
});

test('neighbour: nobody is the second person of two journeys to two places at once', async () => {
  const w = await world({ people });
  const [one, two] = [await paper(w, topSecret), await paper(w, topSecret)];
  const asked = [journey(one.copies, bearers), { ...journey(two.copies, bearers), destination: '试验市另一处' }];
  const requests: string[] = [];
  for (const trip of asked) requests.push(await w.approved('reader', 'hands.carry-out', trip, ['head', 'leader']));
  const desk = { person: 'reader', purpose: 'read', id_checked: true, ...entry, bearers: ['drafter'] };
  const both = await w.act('clerk', 'hands.issue', { ...desk, carriers: [first(one.copies), first(two.copies)] });
  expect([both.status, both.body.rules]).toEqual([409, ['CARRIER-052']]);
  await w.done('clerk', 'hands.depart', { carry_out: requests[0], ...entry, bearers });
  const second = await w.act('clerk', 'hands.depart', { carry_out: requests[1], ...entry, bearers });
  expect([second.status, second.body.rules]).toEqual([409, ['CARRIER-052']]);
});

test('neighbour: whoever is out with one copy is not there to take another, of the same journey either', async () => {
  const w = await world({ people });
  const of = await paper(w, topSecret);
  const trip = journey(of.copies, bearers);
  const again = { ...trip, carriers: [of.copies[1]] };
  const carry_out = await w.approved('reader', 'hands.carry-out', trip, ['head', 'leader']);
  const desk = { purpose: '外带', id_checked: true, ...entry };
  const issue = (person: string, along: string, copy: number) =>
    w.act('clerk', 'hands.issue', { ...desk, carriers: [of.copies[copy]], person, bearers: [along] });
  expect((await issue('reader', 'drafter', 0)).status).toBe(200);
  await w.clock('2026-03-02T06:00:00.000Z');
  const alone = await issue('drafter', 'reader', 1);
  expect([alone.status, alone.body.rules]).toEqual([409, ['CARRIER-052']]);
  await w.done('clerk', 'hands.come-back', { carry_out });
  const next = await w.approved('reader', 'hands.carry-out', { ...again, start_at: '2026-03-02T06:00:00.000Z' }, [
    'head',
    'leader',
  ]);
  await w.done('clerk', 'hands.depart', { carry_out: next, ...entry, bearers });
});

test('top secret is not sent with one courier', async () => {
  const w = await world();
  const { parcels } = await packed(w, { level: 'top_secret', period: { kind: 'years', years: 30 } });
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  const alone = await w.act('clerk', 'mail.dispatch', { dispatch, courier: 'clerk2', signed: true });
  expect([alone.status, alone.body.rules, alone.body.fields]).toEqual([422, ['CARRIER-052'], ['bearers']]);
  const twice = { dispatch, courier: 'clerk2', bearers: ['clerk2'], signed: true };
  expect((await w.act('clerk', 'mail.dispatch', twice)).body.rules).toEqual(['CARRIER-052']);
});

test('neighbour: top secret does not go to destruction with one person', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1, { paper: topSecret });
  const alone = await execute(w, of);
  expect([alone.status, alone.body.rules, alone.body.fields]).toEqual([422, ['CARRIER-052'], ['bearers']]);
  const unlisted = await execute(w, of, { second: 'secrecy_head' });
  expect(unlisted.body.rules).toContain('CARRIER-050');
  expect((await execute(w, of, { second: 'officer' })).status).toBe(200);
});

test('neighbour: nor with somebody who is out with another top-secret thing, until that is back', async () => {
  const out = ['reader', 'officer'];
  const w = await world({ people: cast.map((one) => (out.includes(one.id) ? { ...one, designated: true } : one)) });
  await designated(w);
  const abroad = await paper(w, { ...topSecret, scope: ['p:reader', 'p:officer'] });
  const of = await batch(w, 1, { paper: topSecret });
  const carry_out = await w.approved('reader', 'hands.carry-out', journey(abroad.copies, out), ['head', 'leader']);
  await w.done('clerk', 'hands.depart', { carry_out, ...entry, keeper: 'clerk', bearers: out });
  const torn = await execute(w, of, { second: 'officer' });
  expect([torn.status, torn.body.rules]).toEqual([409, ['CARRIER-052']]);
  await w.done('clerk', 'hands.come-back', { carry_out });
  expect((await execute(w, of, { second: 'officer' })).status).toBe(200);
});
