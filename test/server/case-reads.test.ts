import { expect, test } from 'vitest';
import { type World, world } from '../kit/world.ts';

async function withCase(): Promise<{ w: World; id: string }> {
  const w = await world();
  const asked = await w.act('secadmin', 'people.appoint', { person: 'reader2', role: 'computer_operator' });
  expect(asked.status).toBe(202);
  return { w, id: asked.body.approval.id };
}

test('a case stands in the box of whom it asks, of who began it, and of who decided it', async () => {
  const { w, id } = await withCase();
  const box = async (who: string, name: string) =>
    (await w.get(who, `/api/cases?box=${name}`)).body.cases.map((one: { id: string }) => one.id);
  expect([
    await box('leader', 'todo'),
    await box('secadmin', 'todo'),
    await box('secadmin', 'mine'),
    await box('head', 'todo'),
  ]).toEqual([[id], [], [id], []]);
  const day = (await w.get('leader', '/api/my-day')).body;
  expect(day.tasks).toMatchObject([{ kind: 'decision', act: 'cases.sign', objects: [{ table: 'case', id }] }]);
  await w.sign('leader', id);
  expect([await box('leader', 'todo'), await box('leader', 'done')]).toEqual([[], [id]]);
});

test('a case says what each may do with it now, by the decisions’ own rules, and each look is an entry', async () => {
  const { w, id } = await withCase();
  const seen = async (who: string) => (await w.get(who, `/api/cases/${id}`)).body;
  const asked = await seen('leader');
  expect(asked.case).toMatchObject({
    id,
    status: 'open',
    initiator: { id: 'secadmin' },
    step: { role: 'leader_in_charge', no: 1, of: 1 },
  });
  expect(asked.steps).toMatchObject([{ role: 'leader_in_charge', status: 'waiting', decided_by: null }]);
  expect(asked.findings).toEqual([]);
  expect(asked.may).toMatchObject({
    sign: true,
    refuse: true,
    return: true,
    withdraw: false,
    attach: false,
    execute: false,
  });
  expect((await seen('secadmin')).may).toMatchObject({ sign: false, refuse: false, withdraw: true });
  const outsider = await w.get('reader', `/api/cases/${id}`);
  expect(outsider.status).toBe(404);
  await w.sign('leader', id);
  const done = await seen('secadmin');
  expect([done.case.status, done.may.withdraw, done.steps[0].decided_by.id]).toEqual(['executed', false, 'leader']);
  expect((await w.ledger('act=read:case')).map((entry) => entry.actor.id).sort()).toEqual([
    'leader',
    'reader',
    'secadmin',
    'secadmin',
  ]);
});

test('a case sent back goes into its next round with what its author mended; nobody else may do it for him', async () => {
  const { w, id } = await withCase();
  await w.done('leader', 'cases.return', { case: id, opinion: '岗位不对' });
  expect((await w.get('secadmin', `/api/cases/${id}`)).body.may).toMatchObject({ resubmit: true, sign: false });
  expect((await w.get('leader', `/api/cases/${id}`)).body.may.resubmit).toBe(false);
  const mended = { person: 'reader2', role: 'courier' };
  expect((await w.act('sysadmin', 'people.appoint', mended, { case: id })).status).toBe(404);
  const again = await w.act('secadmin', 'people.appoint', mended, { case: id });
  expect([again.status, again.body.approval.id]).toEqual([202, id]);
  const seen = (await w.get('leader', `/api/cases/${id}`)).body;
  expect(seen.case).toMatchObject({ status: 'open', round: 2, input: mended });
  expect(seen.steps.map((step: { round: number; status: string }) => [step.round, step.status])).toEqual([
    [1, 'returned'],
    [2, 'waiting'],
  ]);
  expect((await w.sign('leader', id)).status).toBe('approved');
  expect((await w.get('reader2', '/api/session')).body.person.roles).toContain('courier');
});
