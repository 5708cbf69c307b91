import { expect, test } from 'vitest';
import { defineClock } from '#kernel/clock.ts';
import { cancel, meet } from '#kernel/obligation.ts';
import { heedClocks } from './clocks.ts';

const clock = defineClock({
  clause: 'CARRIER-057',
  on: 'inventory',
  cause: 'close',
  owner: 'person',
  says: { zh: '按期结束清点', en: 'End the count in time' },
  metBy: ['counting.close-inventory'],
  cancelledBy: ['counting.confirm-inventory'],
});
const owed = [{ id: 'o', clause: 'CARRIER-057', object_table: 'inventory', cause: 'close' }] as const;
const at = '2026-03-02T01:00:00.000Z';
const heeding = (act: string, end: typeof meet) => () => heedClocks([clock], act, end(owed, 'clerk', at));

test('a clock is met by the acts it names and by no other, whatever their rules say', () => {
  expect(heeding('counting.close-inventory', meet)).not.toThrow();
  for (const act of ['counting.count-scan', 'counting.confirm-inventory'])
    expect(heeding(act, meet)).toThrow(/does not name it/);
});

test('nor is it cancelled by one that it does not name for that', () => {
  expect(heeding('counting.confirm-inventory', cancel)).not.toThrow();
  expect(heeding('counting.close-inventory', cancel)).toThrow(/does not name it/);
});
