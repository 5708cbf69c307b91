import { expect, test } from 'vitest';
import { circulating, first, handOf, journey, paper } from '../kit/carriers-hands.ts';
import { answered } from '../kit/importing.ts';
import { world } from '../kit/world.ts';

test('carried out until 2036 is refused; so is a journey that begins next year, and one longer than fifteen days', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const asked = journey([first(copies)], ['reader']);
  for (const [patch, field] of [
    [{ end_at: '2036-03-03T09:30:00.000Z' }, 'end_at'],
    [{ end_at: '2026-03-17T01:01:00.000Z' }, 'end_at'],
    [{ start_at: '2027-03-02T01:00:00.000Z', end_at: '2027-03-03T01:00:00.000Z' }, 'start_at'],
  ] as const) {
    const refused = await w.act('reader', 'hands.carry-out', { ...asked, ...patch });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-053'], [field]]);
  }
});

test('what is delivered on Friday at 17:31, or on a Saturday, is due the same day, and overdue on Monday', async () => {
  for (const [at, due] of [
    ['2026-03-06T09:31:00.000Z', '2026-03-06T15:59:59.999Z'],
    ['2026-03-07T02:00:00.000Z', '2026-03-07T15:59:59.999Z'],
  ] as const) {
    const w = await world({ at });
    const of = await paper(w);
    await circulating(w, of, ['reader', 'drafter']);
    expect(await w.obligations('CARRIER-013')).toMatchObject([{ status: 'open', due_at: due }]);
    await w.at('2026-03-09T01:00:00.000Z');
    expect(await w.obligations('CARRIER-013')).toMatchObject([{ status: 'overdue' }]);
  }
});

test('a reading collected after its time stays late, whatever time of the act is typed', async () => {
  const w = await world();
  const of = await paper(w);
  await circulating(w, of, ['reader', 'drafter']);
  await w.at('2026-03-02T10:00:00.000Z');
  const asked = { carrier: first(of.copies), acted_at: '2026-03-02T09:00:00.000Z' };
  const back = await w.done('clerk', 'hands.collect', asked);
  expect(back.late).toBe(true);
  const [owed] = await w.obligations('CARRIER-013');
  expect(owed).toMatchObject({ status: 'met', met_at: expect.stringMatching(/^2026-03-02T10:00/) });
});

test('undo does not end an overdue reading, nor one whose time ran out before the scheduler saw it', async () => {
  const w = await world();
  const of = await paper(w);
  const round = { document: of.document, readers: ['reader', 'drafter'] };
  const { id } = await w.done('clerk', 'hands.start-circulation', round);
  const { movement } = await w.done('clerk', 'hands.deliver', { circulation: id });
  await w.clock('2026-03-02T10:00:00.000Z');
  const unseen = await w.act('clerk', 'hands.undo', { movement });
  expect([unseen.status, unseen.body.rules]).toEqual([409, ['CARRIER-018', 'CARRIER-013']]);
  await w.at('2026-03-02T10:01:00.000Z');
  expect((await w.act('clerk', 'hands.undo', { movement })).status).toBe(409);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'reader' });
  expect(await w.obligations('CARRIER-013')).toMatchObject([{ status: 'overdue' }]);
});

test('whoever has not given back what he read is found with no other secret in an old ledger', async () => {
  const w = await world();
  await circulating(w, await paper(w), ['reader', 'drafter']);
  const line = { holder: '阅文人', state: '借出' };
  expect(await answered(w, line)).toEqual([['taken', []]]);
  await w.at('2026-03-03T01:00:00.000Z');
  expect(await answered(w, line)).toEqual([['refused', ['CARRIER-013']]]);
});
