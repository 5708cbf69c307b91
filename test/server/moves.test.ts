import { beforeAll, expect, test } from 'vitest';
import { type World, world } from '#test/kit/world.ts';

let w: World;

beforeAll(async () => {
  w = await world();
});

const row = async (person: string) =>
  (await w.get('sysadmin', '/api/registers/people')).body.rows.find((one: { id: string }) => one.id === person);
const reviews = async () => (await w.obligations('PEOPLE-003')).filter((one) => one.status === 'open');

test('a move to another department waits for the security administrator; a new title does not', async () => {
  const titled = { person: 'plain', post: '主任科员', reason: '晋升' };
  for (const who of ['secadmin', 'auditor', 'officer', 'head2'])
    expect((await w.act(who, 'people.change-person', titled)).body.rules).toEqual(['SYSTEM-004']);
  await w.done('hr', 'people.change-person', titled);
  expect(await row('plain')).toMatchObject({ post: '主任科员', department: '二处' });
  expect(await reviews()).toEqual([]);

  const moved = { person: 'plain', department: 'd1', reason: '工作调整' };
  const asked = await w.act('sysadmin', 'people.change-person', moved);
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['security_admin', 'leader_in_charge']]);
  expect(await row('plain')).toMatchObject({ department: '二处' });
  for (const who of ['secadmin', 'leader']) await w.sign(who, asked.body.approval.id);
  expect(await row('plain')).toMatchObject({ post: '主任科员', department: '一处' });
});

test('a head who moves is head no longer, and his new department looks at his grade again', async () => {
  const asked = { person: 'head2', department: 'd1', post: '调研员', reason: '交流' };
  await w.approved('hr', 'people.change-person', asked, ['secadmin', 'leader']);
  const { rows } = (await w.get('sysadmin', '/api/registers/departments')).body;
  expect(rows.find((one: { name: string }) => one.name === '二处').head).toBeNull();
  expect((await w.get('head2', '/api/session')).body.person.roles).toEqual(['committee_member']);
  expect((await w.alerts('SYSTEM-005')).map((one) => one.kind)).toEqual(['moved']);
  expect((await reviews()).map((one) => one.object.id ?? one.object_id)).toEqual(['head2']);

  // The grade may be found right as it is: that is an answer too.
  const same = { person: 'head2', grade: 'core', basis: '新岗位仍涉及绝密级' };
  await w.approved('hr', 'people.grade-person', same, ['head', 'leader']);
  expect(await reviews()).toEqual([]);
  expect((await w.act('hr', 'people.grade-person', same)).body.rules).toEqual(['PEOPLE-003']);
});

test('a department that is not there is not found', async () => {
  const nowhere = { person: 'reader', department: 'nowhere', reason: '调整' };
  expect((await w.act('hr', 'people.change-person', nowhere)).status).toBe(404);
});
