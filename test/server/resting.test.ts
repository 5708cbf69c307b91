import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { idMaker } from '#kernel/id.ts';
import { obligation } from '#kernel/obligation.ts';
import { place } from '#modules/organization/index.ts';
import { runDuties } from '#server/scheduler.ts';
import { given } from '../kit/effects.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { World, world } from '../kit/world.ts';

/** A world in which nothing was entered for a quarter of an hour, and how often its duties were asked. */
async function quiet() {
  const w = await world();
  await w.at('2026-03-03T02:00:00.000Z');
  while ((await runDuties(w.running.app, w.id)).length > 0);
  const { app } = w.running;
  const now = () => Date.now() + 900_000;
  const asked = { times: 0 };
  const counted = (duty: (typeof app.modules.all)[number]['duties'][number]) => ({
    ...duty,
    run: (context: Parameters<typeof duty.run>[0]) => {
      asked.times++;
      return duty.run(context);
    },
  });
  const all = app.modules.all.map((one) => ({ ...one, duties: one.duties.map(counted) }));
  const later = {
    ...app,
    modules: { ...app.modules, all },
    time: Object.create(app.time, { now: { value: now } }),
    newId: idMaker(now, randomBytes),
  };
  const run = async () => {
    const before = asked.times;
    const done = await runDuties(later, w.id);
    return { done, asked: asked.times - before };
  };
  return { long: w, w: new World({ ...w.running, app: later }, w.id), run };
}

test('a unit in which nothing happens and nothing comes due is not asked again until something is entered', async () => {
  const { w, run } = await quiet();
  const first = await run();
  expect([first.done, first.asked > 0]).toEqual([[], true]);
  expect(await run()).toEqual({ done: [], asked: 0 });
  const [cabinet] = await rowsOf<{ id: string; name: string }>(
    w,
    'select id, name from place where unit_id = $1 limit 1',
  );
  await given(w, [update(place, cabinet?.id ?? '', { name: `${cabinet?.name}甲` })]);
  expect((await run()).asked).toBeGreaterThan(0);
});

test('what comes due while a unit rests is done when it comes due', async () => {
  const { long: w, run } = await quiet();
  const due = '2026-03-03T02:05:00.000Z';
  const [owed] = await rowsOf<{ id: string }>(
    w,
    `select id from obligation where unit_id = $1 and status = 'open' order by id limit 1`,
  );
  expect(owed).toBeDefined();
  await given(w, [update(obligation, owed?.id ?? '', { due_at: due, remind_at: null })]);
  // Asked every time: in a quarter of an hour something will be due.
  expect((await run()).asked).toBeGreaterThan(0);
  expect((await run()).asked).toBeGreaterThan(0);
  await w.clock('2026-03-03T02:06:00.000Z');
  expect((await run()).done).not.toEqual([]);
});
