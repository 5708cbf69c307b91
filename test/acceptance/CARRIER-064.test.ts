import { expect } from 'vitest';
import { acceptance } from '../kit/acceptance.ts';
import { batch, type Batch, designated, execute } from '../kit/carriers-accounting.ts';
import { handOf } from '../kit/carriers-hands.ts';
import { type World, world } from '../kit/world.ts';

async function handed(w: World): Promise<Batch> {
  await designated(w);
  const of = await batch(w, 1);
  expect((await execute(w, of)).status).toBe(200);
  return of;
}

acceptance('CARRIER-064', 1, async () => {
  const w = await world();
  const { list } = await handed(w);
  await w.done('clerk', 'destruction.sign-destruction', { list, as: 'destroyer' });
  const refused = await w.act('clerk', 'destruction.complete-destruction', { list });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-064']]);
  expect(refused.body.findings[0].facts).toEqual({ unsigned: ['supervisor'] });
});

acceptance('CARRIER-064', 2, async () => {
  const w = await world();
  const { list } = await handed(w);
  await w.done('officer', 'destruction.sign-destruction', { list, as: 'destroyer' });
  const signed = await w.act('officer', 'destruction.sign-destruction', { list, as: 'supervisor' });
  expect([signed.status, signed.body.rules]).toEqual([422, ['CARRIER-064']]);
  const refused = await w.act('clerk', 'destruction.complete-destruction', {
    list,
    destroyer: 'officer',
    supervisor: 'officer',
  });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-064']]);
});

acceptance('CARRIER-064', 3, async () => {
  const w = await world();
  const of = await handed(w);
  const { list } = of;
  expect((await w.act('clerk2', 'destruction.sign-destruction', { list, as: 'supervisor' })).status).toBe(403);
  await w.done('clerk', 'destruction.sign-destruction', { list, as: 'destroyer' });
  await w.done('officer', 'destruction.sign-destruction', { list, as: 'supervisor' });
  const cancelled = await w.act('clerk2', 'destruction.cancel-destruction', { list, reason: '反悔' });
  expect([cancelled.status, cancelled.body.rules]).toEqual([409, ['CARRIER-064']]);
  const other = await w.act('clerk', 'destruction.complete-destruction', { list, supervisor: 'secrecy_head' });
  expect([other.status, other.body.rules]).toEqual([409, ['CARRIER-064']]);
  await w.done('clerk', 'destruction.complete-destruction', { list });
  expect(await handOf(w, of.carriers[0] as string)).toMatchObject({ hand: 'destroyed' });
});
