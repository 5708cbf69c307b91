import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { person } from '#modules/people/index.ts';
import { agreed, circulating, first, handOf, loanOf, paper } from '../kit/carriers-hands.ts';
import { given } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

test('undoing a return hands nothing to somebody who has left, or who may not know it any more', async () => {
  const w = await world();
  const of = await paper(w);
  await circulating(w, of, ['reader', 'drafter']);
  const { movement } = await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
  await given(w, [update(person, 'reader', { state: 'left' })]);
  const refused = await w.act('clerk', 'hands.undo', { movement });
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toEqual(expect.arrayContaining(['PEOPLE-013', 'CARRIER-009']));
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'registry' });
});

test('neighbour: nor does it put a copy back into a circulation beside another one', async () => {
  const w = await world();
  const of = await paper(w);
  const carrier = first(of.copies);
  const circulation = await circulating(w, of, ['reader', 'drafter']);
  const { movement } = await w.done('clerk', 'hands.collect', { carrier });
  await w.approved('clerk', 'hands.stop-circulation', { circulation, reason: '重排次序' }, ['leader']);
  const readers = ['drafter', 'head'];
  await w.done('clerk', 'hands.start-circulation', { document: of.document, carrier, readers });
  const refused = await w.act('clerk', 'hands.undo', { movement });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-010']]);
});

test('neighbour: a reader takes back from a reader no more than he hands on', async () => {
  const w = await world();
  const of = await paper(w);
  await circulating(w, of, ['reader', 'drafter']);
  const refused = await w.act('drafter', 'hands.take-back', { carrier: first(of.copies) });
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toEqual(expect.arrayContaining(['CARRIER-001', 'CARRIER-010']));
});

test('a return is not undone into the hand of who stands in for the reader no longer', async () => {
  const w = await world();
  const of = await paper(w);
  const carrier = first(of.copies);
  await agreed(w, 'reader', of);
  const absence = { until: '2026-03-20T01:00:00.000Z', reason: '出差' };
  await w.approved('reader', 'people.deputize', { deputy: 'drafter', ...absence }, ['head']);
  await w.done('clerk', 'hands.lend', loanOf(carrier, 'reader', { received_by: 'drafter' }));
  const { movement } = await w.done('clerk', 'hands.take-back', { carrier });
  const { rows } = (await w.get('clerk', '/api/registers/deputies')).body;
  await w.done('head', 'people.end-deputy', { deputy: rows[0].id });
  const refused = await w.act('clerk', 'hands.undo', { movement });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-010']]);
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
});

test('neighbour: nobody of the registry brings a copy to himself, nor collects it from himself', async () => {
  const w = await world();
  const { document } = await paper(w, { scope: ['p:clerk', 'p:reader', 'p:drafter'] });
  const readers = ['clerk', 'reader', 'drafter'];
  const { id: circulation, carrier } = await w.done('clerk', 'hands.start-circulation', { document, readers });
  const own = await w.act('clerk', 'hands.deliver', { circulation, person: 'clerk' });
  expect([own.status, own.body.rules]).toEqual([403, ['CARRIER-010']]);
  await w.done('clerk2', 'hands.deliver', { circulation, person: 'clerk' });
  const back = await w.act('clerk', 'hands.collect', { carrier });
  expect([back.status, back.body.rules]).toEqual([403, ['CARRIER-010']]);
  await w.done('clerk2', 'hands.collect', { carrier });
});
