import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { ran } from '../kit/duties.ts';
import { world } from '../kit/world.ts';

const items = ['power', 'alarm', 'doors', 'windows'];

acceptance('SITE-008', 1, async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  expect(await w.obligations('SITE-008')).toMatchObject([{ status: 'open', due_at: '2026-03-02T09:30:00.000Z' }]);
  await ran(w, 'sites.closing-checks');
  await w.at('2026-03-02T09:31:00.000Z');
  const [late] = await w.obligations('SITE-008');
  expect(late).toMatchObject({
    status: 'overdue',
    owner: { id: 'site_head' },
    object: { table: 'place', id: 'registry_room' },
  });
});

acceptance('SITE-008', 2, async () => {
  const w = await world();
  const { id } = await w.done('officer', 'organization.add-place', { name: '档案库', kind: 'archive_repository' });
  await w.at('2026-03-02T09:00:00.000Z');
  await w.done('clerk', 'sites.record-closing', { place: 'registry_room', items });
  const dry = await w.act('clerk', 'sites.record-closing', { place: id, items });
  expect([dry.status, dry.body.rules, dry.body.fields]).toEqual([422, ['SITE-008'], ['items']]);
  await w.at('2026-03-02T09:10:00.000Z');
  const owed = async (place: string) =>
    (await w.obligations('SITE-008')).find((one) => one.object_id === place)?.status;
  expect([await owed('registry_room'), await owed(id)]).toEqual(['met', 'open']);
  await w.done('clerk', 'sites.record-closing', { place: id, items: ['doors', 'windows', 'water', 'power'] });
  expect(await owed(id)).toBe('met');
});

positive('SITE-008', 'the last person out checks every item, each working day anew', async () => {
  const w = await world();
  await w.at('2026-03-06T08:00:00.000Z');
  const part = await w.act('clerk', 'sites.record-closing', { place: 'registry_room', items: items.slice(1) });
  expect([part.status, part.body.rules, part.body.fields]).toEqual([422, ['SITE-008'], ['items']]);
  const other = await w.act('clerk', 'sites.record-closing', { place: 'cabinet', items });
  expect([other.status, other.body.rules]).toEqual([409, ['SITE-008']]);
  await w.done('clerk', 'sites.record-closing', { place: 'registry_room', items, fault: '报警器电池电量低' });
  expect((await w.alerts('SITE-008')).find((one) => one.kind === 'fault').to).toBe('site_head');
  await w.at('2026-03-09T02:00:00.000Z');
  const days = (await w.obligations('SITE-008')).map((one) => [one.cause, one.status]);
  expect(days.slice(-2)).toEqual([
    ['2026-03-06', 'met'],
    ['2026-03-09', 'open'],
  ]);
});
