import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { ran } from '../kit/duties.ts';
import { type World, world } from '../kit/world.ts';

async function left(w: World): Promise<string> {
  const record = await w.done('hr', 'people.leave-post', { person: 'reader', leaves_on: '2026-03-01' });
  return record.id;
}

async function record(w: World) {
  return (await w.get('officer', '/api/registers/cooling-offs')).body.rows[0];
}

acceptance('PEOPLE-013', 1, async () => {
  const w = await world();
  await left(w);
  expect(await record(w)).toMatchObject({ person: '阅文人', starts_on: '2026-03-01', ends_on: '2029-03-01' });
});

acceptance('PEOPLE-013', 2, async () => {
  const w = await world();
  const cooling_off = await left(w);
  const refused = await w.act('hr', 'people.set-cooling-off', {
    cooling_off,
    ends_on: '2028-03-01',
    reason: '本人申请',
  });
  expect([refused.status, refused.body.rules]).toEqual([403, ['PEOPLE-013']]);
});

acceptance('PEOPLE-013', 3, async () => {
  const w = await world();
  const cooling_off = await left(w);
  const longer = { cooling_off, ends_on: '2030-03-01' };
  const bare = await w.act('hr', 'people.set-cooling-off', longer);
  expect([bare.status, bare.body.fields]).toEqual([422, ['reason']]);
  await w.approved('hr', 'people.set-cooling-off', { ...longer, reason: '接触的事项尚未解密' }, ['leader']);
  expect((await record(w)).ends_on).toBe('2030-03-01');
  const told = (await w.alerts('PEOPLE-013')).find((one) => one.kind === 'extended');
  expect(told.to).toBe('reader');
});

acceptance('PEOPLE-013', 4, async () => {
  const w = await world();
  const { id, ends_on } = await w.done('hr', 'people.leave-post', { person: 'legal', leaves_on: '2026-03-01' });
  expect(ends_on).toBe('2028-03-01');
  const told = (await w.alerts('PEOPLE-013')).find((one) => one.kind === 'started');
  expect(told).toMatchObject({ to: 'legal', object: { id } });
});

positive('PEOPLE-013', 'roles end at once, and when the time is over the person has left', async () => {
  const w = await world();
  await left(w);
  expect((await w.get('reader', '/api/session')).body.person).toMatchObject({ state: 'leaving', clearance: 1 });
  await w.at('2029-03-01T02:00:00.000Z');
  expect((await record(w)).ended_at).not.toBeNull();
  await ran(w, 'people.cooling-offs');
  expect((await w.get('reader', '/api/session')).status).toBe(401);
});

positive('PEOPLE-013', 'a general person cools off for one year', async () => {
  const w = await world();
  const { ends_on } = await w.done('hr', 'people.leave-post', { person: 'general', leaves_on: '2026-03-01' });
  expect(ends_on).toBe('2027-03-01');
});
