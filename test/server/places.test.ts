import { beforeAll, expect, test } from 'vitest';
import { readCode } from '#kernel/code.ts';
import { type World, world } from '#test/kit/world.ts';

let w: World;

beforeAll(async () => {
  w = await world();
});

const places = async () => (await w.get('officer', '/api/registers/places')).body.rows as Record<string, string>[];
const named = async (name: string) => (await places()).find((one) => one.name === name);

test('the secrecy office enters a cabinet with a code of its own; nobody else does', async () => {
  const cabinet = { name: '2号柜', kind: 'cabinet', department: 'office' };
  for (const who of ['sysadmin', 'secadmin', 'clerk', 'head'])
    expect((await w.act(who, 'organization.add-place', cabinet)).body.rules).toEqual(['SITE-001']);
  const made = await w.done('officer', 'organization.add-place', cabinet);
  expect(readCode(made.code)).toMatchObject({ type: 'place' });
  expect((await places()).filter((one) => one.code === made.code)).toHaveLength(1);
  const again = await w.act('officer', 'organization.add-place', cabinet);
  expect([again.status, again.body.rules, again.body.fields]).toEqual([422, ['SITE-004'], ['name']]);
  const next = await w.done('secrecy_head', 'organization.add-place', { name: '3号柜', kind: 'cabinet' });
  expect(next.code).not.toBe(made.code);
  expect((await w.get('clerk', `/api/scan/${made.code}`)).body).toMatchObject({ type: 'place', id: made.id });
});

test('a room becomes a key place with a head, the committee and the superior authority, and is checked from that day on', async () => {
  const { id } = await w.done('officer', 'organization.add-place', {
    name: '文印室',
    kind: 'room',
    department: 'office',
  });
  const headless = await w.act('officer', 'organization.change-place', { place: id, kind: 'key_place' });
  expect([headless.status, headless.body.rules, headless.body.fields]).toEqual([422, ['SITE-004'], ['head']]);
  const asked = { place: id, kind: 'key_place', head: 'printer' };
  await w.at('2026-03-05T01:00:00.000Z');
  await w.approved('officer', 'organization.change-place', asked, ['secrecy_head', 'principal']);
  expect(await named('文印室')).toMatchObject({ kind: 'room' });
  const { cases } = (await w.get('officer', '/api/cases?box=mine')).body;
  await w.sign('outside:试保发〔2026〕3号', cases[0].id);
  expect(await named('文印室')).toMatchObject({ kind: 'key_place', head: '文印员' });
  await w.at('2026-03-06T01:00:00.000Z');
  const owed = (await w.obligations('SITE-008')).filter((one) => one.object?.id === id || one.object_id === id);
  expect(owed.map((one) => one.cause).toSorted()).toEqual(['2026-03-05', '2026-03-06']);
});

test('a name or a head changes at once; nothing else is a change', async () => {
  await w.done('officer', 'organization.change-place', { place: 'cabinet', name: '一号柜', head: 'clerk' });
  expect(await named('一号柜')).toMatchObject({ kind: 'cabinet', head: '机要员甲' });
  const same = await w.act('officer', 'organization.change-place', { place: 'cabinet', name: '一号柜' });
  expect([same.status, same.body.rules]).toEqual([409, ['SITE-004']]);
  expect((await w.act('officer', 'organization.change-place', { place: 'nowhere', name: '某柜' })).status).toBe(404);
});
