import { expect, test } from 'vitest';
import { handOf, journey, loanOf } from '../kit/carriers-hands.ts';
import { ordered } from '../kit/carriers-making.ts';
import { type World, world } from '../kit/world.ts';

/** A run of our own, printed and never distributed. */
async function printed(w: World): Promise<{ order: string; document: string; carriers: string[] }> {
  const { order, document } = await ordered(w);
  const made = await w.done('clerk', 'carriers.make', { order, printed: 6 });
  return { order, document, carriers: made.carriers.map((one: { id: string }) => one.id) };
}

test('a copy of a run that was never distributed leaves the house on no journey', async () => {
  const w = await world();
  const { order, carriers } = await printed(w);
  const [carrier] = carriers as [string];
  const asked = journey([carrier], ['reader', 'drafter']);
  const refused = await w.act('reader', 'carriers.carry-out', asked);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
  await w.done('clerk', 'carriers.distribute', { order, checked: true });
  expect((await w.act('reader', 'carriers.carry-out', asked)).status).toBe(202);
});

test('a neighbour: nor is it lent, though the loan was approved', async () => {
  const w = await world();
  const { document, carriers } = await printed(w);
  const [carrier] = carriers as [string];
  await w.approved('reader', 'carriers.borrow', { document, purpose: '起草报告' }, ['leader']);
  const refused = await w.act('clerk', 'carriers.lend', loanOf(carrier, 'reader'));
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
});

test('a neighbour: nor filed away before it is checked', async () => {
  const w = await world();
  const { carriers } = await printed(w);
  const filing = { volume: '2026-密-3', archivist: 'archivist', carriers };
  const refused = await w.act('clerk', 'carriers.archive', filing);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-042']]);
});
