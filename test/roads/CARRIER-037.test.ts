import { expect, test } from 'vitest';
import { first, journey } from '../kit/carriers-hands.ts';
import { ordered } from '../kit/carriers-making.ts';
import { raised } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

test('more copies than approved are not had by carrying the run out before anybody counts it', async () => {
  const w = await world();
  const { order } = await ordered(w);
  const more = await w.act('clerk', 'carriers.make', { order, printed: 7 });
  expect([more.status, more.body.rules]).toEqual([403, ['CARRIER-037']]);
  const { carriers } = await w.done('clerk', 'carriers.make', { order, printed: 6 });
  const ids = carriers.map((one: { id: string }) => one.id);
  const refused = await w.act('reader', 'carriers.carry-out', journey([first(ids)], ['reader', 'drafter']));
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
});

test('a neighbour: a spoiled run is no second run: what was approved is made once', async () => {
  const w = await world();
  const { order } = await ordered(w);
  const spoiled = { order, printed: 8, waste: 2, waste_by: ['clerk', 'officer'] };
  expect((await w.act('clerk', 'carriers.make', spoiled)).status).toBe(200);
  const again = await w.act('clerk', 'carriers.make', { order, printed: 6 });
  expect([again.status, again.body.rules]).toEqual([403, ['CARRIER-037']]);
});

test('a neighbour: a parcel of one number more than its recipient was approved for is not packed', async () => {
  const w = await world();
  const { order } = await ordered(w);
  await w.done('clerk', 'carriers.make', { order, printed: 6 });
  const parcels = [
    { unit: '试验市甲局', numbers: '1-4' },
    { unit: '试验市乙局', numbers: '5-6' },
  ];
  const refused = await w.act('clerk', 'carriers.distribute', { order, checked: true, parcels });
  expect(refused.status).toBe(409);
});

test('what has risen since its printing was approved is not printed on that approval', async () => {
  const w = await world();
  const { order, document } = await ordered(w);
  await raised(w, document, 5, 'state');
  const made = await w.act('clerk', 'carriers.make', { order, printed: 6 });
  expect([made.status, made.body.rules]).toEqual([409, ['CARRIER-037']]);
});
