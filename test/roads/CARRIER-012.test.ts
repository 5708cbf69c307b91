import { expect, test } from 'vitest';
import { circulating, first, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const readers = ['reader', 'drafter'];

test('stopping and starting again does not begin a new week, and the stop is told', async () => {
  const w = await world();
  const of = await paper(w);
  const circulation = await circulating(w, of, readers);
  await w.done('clerk', 'carriers.take-back', { carrier: first(of.copies) });
  await w.clock('2026-03-06T02:00:00.000Z');
  await w.done('clerk', 'carriers.stop-circulation', { circulation, reason: '重排次序' });
  const told = (await w.alerts('CARRIER-012')).filter((one) => one.kind === 'stopped');
  expect(told).toMatchObject([{ to: 'office_head', detail: { unread: 1 } }]);
  const again = await w.done('clerk', 'carriers.start-circulation', { document: of.document, readers });
  expect(again.due_at).toBe('2026-03-09T09:30:00.000Z');
});

test('neighbour: another copy, or one reader more, is the same circulation', async () => {
  const w = await world();
  const of = await paper(w);
  const { id } = await w.done('clerk', 'carriers.start-circulation', { document: of.document, readers });
  await w.clock('2026-03-06T02:00:00.000Z');
  await w.done('clerk', 'carriers.stop-circulation', { circulation: id, reason: '换一份' });
  const other = { document: of.document, carrier: of.copies[1], readers: [...readers, 'head'] };
  expect((await w.done('clerk', 'carriers.start-circulation', other)).due_at).toBe('2026-03-09T09:30:00.000Z');
});

test('neighbour: an overdue circulation that is stopped is overdue again when it goes on', async () => {
  const w = await world();
  const of = await paper(w);
  const { id } = await w.done('clerk', 'carriers.start-circulation', { document: of.document, readers });
  await w.at('2026-03-10T02:00:00.000Z');
  await w.done('clerk', 'carriers.stop-circulation', { circulation: id, reason: '换一份' });
  await w.done('clerk', 'carriers.start-circulation', { document: of.document, readers });
  await w.at('2026-03-10T03:00:00.000Z');
  expect((await w.obligations('CARRIER-012')).map((one) => one.status)).toContain('overdue');
});
