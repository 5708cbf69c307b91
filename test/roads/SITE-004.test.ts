import { expect, test } from 'vitest';
import { type World, world } from '../kit/world.ts';

const head = (w: World, person: string, more: object = {}) =>
  w.act('officer', 'organization.change-place', { place: 'registry_room', head: person, ...more });
const rules = (answer: { body: { findings: { rule: string }[] } }) => answer.body.findings.map((one) => one.rule);

test('a key place is not answered for by anybody: not without a grade, not from another department', async () => {
  const w = await world({
    people: [{ id: 'typist', name: '打字员', department: 'office', post: '打字员', grade: 'none', roles: [] }],
    lacking: { archivist: 'pledges' },
  });
  expect(rules(await head(w, 'typist'))).toEqual(['head-ready']);
  expect(rules(await head(w, 'archivist'))).toEqual(['head-ready']);
  expect(rules(await head(w, 'reader'))).toEqual(['head-inside']);
  expect((await head(w, 'auditor')).status).toBe(403);
  const asked = await head(w, 'printer');
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
});

test('a neighbour: nor a place that is entered as one, nor a room that becomes one', async () => {
  const w = await world();
  const place = { name: '密码室', department: 'office', kind: 'key_place', head: 'plain' };
  expect(rules(await w.act('officer', 'organization.add-place', place))).toEqual(['head-inside', 'head-ready']);
  const { id } = await w.done('officer', 'organization.add-place', { ...place, kind: 'room' });
  const became = await w.act('officer', 'organization.change-place', { place: id, kind: 'key_place' });
  expect(rules(became)).toEqual(['head-inside', 'head-ready']);
});

test('a neighbour: its head does not move away, nor the place from under him', async () => {
  const w = await world();
  const moved = await w.act('sysadmin', 'people.change-person', {
    person: 'site_head',
    department: 'd2',
    reason: '轮岗',
  });
  expect([moved.status, rules(moved)]).toEqual([409, ['places-handed-over']]);
  const place = { place: 'registry_room', department: 'd2' };
  expect(rules(await w.act('officer', 'organization.change-place', place))).toEqual(['head-inside']);
});

test('nor does the head of an archive repository leave before another owes its daily check', async () => {
  const w = await world();
  const repository = { name: '档案库', kind: 'archive_repository', department: 'd1', head: 'reader' };
  const { id: place } = await w.done('officer', 'organization.add-place', repository);
  const leave = () => w.act('hr', 'people.leave-post', { person: 'reader' });
  const refused = await leave();
  expect([refused.status, rules(refused)]).toEqual([409, ['places-handed-over']]);
  await w.done('officer', 'organization.change-place', { place, head: 'drafter' });
  expect((await leave()).status).toBe(201);
});
