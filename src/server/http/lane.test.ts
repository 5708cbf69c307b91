import { expect, test } from 'vitest';
import { lane, type Leave, type TurnedAway } from '#server/http/lane.ts';

const limits = { atOnce: 1, waiting: 4, longestMs: 600_000 };

/** Who was served or turned away, in order; `leave` ends what is at work. */
function crowd(given: Parameters<typeof lane>[0]) {
  const one = lane(given);
  const log: string[] = [];
  const seats: Leave[] = [];
  const gone = new Map<string, () => void>();
  const enter = (name: string) =>
    void one
      .enter(name.charAt(0), (leave) => gone.set(name, leave))
      .then((answer: Leave | TurnedAway) => {
        log.push(typeof answer === 'string' ? `${name} ${answer}` : name);
        if (typeof answer === 'function') seats.push(answer);
      });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const leave = async () => {
    await settled();
    seats.shift()?.();
    await settled();
  };
  return { one, log, enter, leave, settled, gone };
}

test('sources take turns: a crowd of one does not keep another out', async () => {
  const c = crowd(limits);
  for (const name of ['a1', 'a2', 'a3', 'b1']) c.enter(name);
  for (const _ of 'four') await c.leave();
  expect(c.log).toEqual(['a1', 'a2', 'b1', 'a3']);
  expect(c.one.load).toEqual({ atWork: 0, waiting: 0 });
});

test('who has nothing at work goes before a crowd that has, whoever came first', async () => {
  const c = crowd({ ...limits, atOnce: 2, waiting: 40 });
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) c.enter(name);
  await c.leave();
  await c.leave();
  expect(c.log).toEqual(['a1', 'a2', 'b1', 'a3']);
});

test('when all places are taken the oldest of the largest crowd gives way', async () => {
  const c = crowd(limits);
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2']) c.enter(name);
  await c.settled();
  expect(c.log).toEqual(['a1', 'a2 full']);
  expect(c.one.load).toEqual({ atWork: 1, waiting: 4 });
});

test('where it is said so, the newest of a long queue of one source goes first', async () => {
  const c = crowd({ ...limits, waiting: 40, orderly: 8 });
  for (let n = 0; n < 12; n++) c.enter(`a${n}`);
  await c.leave();
  expect(c.log).toEqual(['a0', 'a11']);
});

test('who waits too long is told so, who has gone waits no more, and neither keeps a place', async () => {
  const c = crowd({ ...limits, longestMs: 1, perSource: 3 });
  for (const name of ['a1', 'a2', 'b1']) c.enter(name);
  c.gone.get('b1')?.();
  await expect.poll(() => c.log).toEqual(['a1', 'b1 gone', 'a2 late']);
  await c.leave();
  await c.leave();
  for (const name of ['a3', 'a4']) c.enter(name);
  await c.settled();
  expect(c.one.load.atWork).toBe(1);
});

test('of one source so many at once and no more', async () => {
  const c = crowd({ atOnce: 5, waiting: 5, perSource: 2, longestMs: 600_000 });
  for (const name of ['a1', 'a2', 'a3', 'b1']) c.enter(name);
  await c.settled();
  expect(c.log.toSorted()).toEqual(['a1', 'a2', 'a3 many', 'b1']);
  await c.leave();
  c.enter('a4');
  await c.settled();
  expect(c.log).toContain('a4');
});
