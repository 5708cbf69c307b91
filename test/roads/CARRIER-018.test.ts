import { expect, test } from 'vitest';
import { circulating, first, internal, lent, loanOf, paper, started, topSecret } from '../kit/carriers-hands.ts';
import { cast, world } from '../kit/world.ts';

test('an internal paper is not lent until 2036 either', async () => {
  const w = await world();
  const of = await paper(w, internal);
  const loan = loanOf(first(of.copies), 'reader', { due_at: '2036-03-02T09:30:00.000Z' });
  const refused = await w.act('clerk', 'hands.lend', loan);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-018'], ['due_at']]);
  await w.done('clerk', 'hands.lend', { ...loan, due_at: '2026-03-05T09:30:00.000Z' });
});

test('a reader in a circulation is not given a longer time at the desk than the clause sets', async () => {
  const w = await world();
  const of = await paper(w);
  const round = { document: of.document, readers: ['reader', 'drafter'] };
  await w.done('clerk', 'hands.start-circulation', round);
  const issued = { person: 'reader', carriers: [first(of.copies)], signature: true, id_checked: true };
  const refused = await w.act('clerk', 'hands.issue', { ...issued, due_at: '2026-03-05T09:30:00.000Z' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-013'], ['due_at']]);
});

test('a loan or a reading is not entered as of last week', async () => {
  const w = await world();
  const [of, other] = [await paper(w), await paper(w)];
  await circulating(w, of, ['reader', 'drafter']);
  await w.clock('2026-03-09T01:00:00.000Z');
  const acted_at = '2026-03-05T01:00:00.000Z';
  const back = await w.act('clerk', 'hands.take-back', { carrier: first(of.copies), acted_at });
  expect([back.status, back.body.rules]).toEqual([422, ['CARRIER-068']]);
  const round = { document: other.document, readers: ['drafter', 'reader'], acted_at };
  const started = await w.act('clerk', 'hands.start-circulation', round);
  expect([started.status, started.body.rules]).toEqual([422, ['CARRIER-068']]);
});

test('undo of a loan that is overdue is refused and leaves the obligation overdue', async () => {
  const w = await world();
  const of = await paper(w);
  const { movement } = await lent(w, 'reader', of);
  await w.at('2026-03-02T10:00:00.000Z');
  const refused = await w.act('clerk', 'hands.undo', { movement });
  expect(refused.status).toBe(409);
  expect(await w.obligations('CARRIER-018')).toMatchObject([{ status: 'overdue' }]);
});

test('a reading undone after an hour is a reading: it is collected, not undone', async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await started(w, of.document, ['reader', 'drafter']);
  const { movement } = await w.done('clerk', 'hands.deliver', { circulation });
  await w.clock('2026-03-02T02:05:00.000Z');
  const undone = await w.act('clerk', 'hands.undo', { movement });
  expect([undone.status, undone.body.rules]).toEqual([409, ['CARRIER-068']]);
  await w.done('clerk', 'hands.collect', { carrier: first(of.copies) });
  const again = await w.act('clerk', 'hands.deliver', { circulation, person: 'reader' });
  expect([again.status, again.body.rules]).toEqual([409, ['CARRIER-010']]);
});

test('a neighbour: top secret scanned, undone and delivered again keeps the end it had', async () => {
  const people = cast.filter((one) => ['reader', 'drafter'].includes(one.id));
  const w = await world({ people: people.map((one) => ({ ...one, designated: true })) });
  const of = await paper(w, topSecret);
  const circulation = await started(w, of.document, ['reader', 'drafter']);
  const given = await w.done('clerk', 'hands.deliver', { circulation });
  await w.clock('2026-03-02T01:29:00.000Z');
  await w.done('clerk', 'hands.undo', { movement: given.movement });
  await w.clock('2026-03-02T01:40:00.000Z');
  const again = await w.done('clerk', 'hands.deliver', { circulation });
  expect(again.due_at).toBe(given.due_at);
  await w.done('clerk', 'hands.undo', { movement: again.movement });
  await w.clock('2026-03-02T03:10:00.000Z');
  const refused = await w.act('clerk', 'hands.deliver', { circulation });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-013']]);
});
