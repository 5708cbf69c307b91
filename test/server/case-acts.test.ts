import { expect, test } from 'vitest';
import { type World, world } from '../kit/world.ts';

/** An office for two signatures: the head’s, then the leader’s. */
async function asked(): Promise<{ w: World; id: string; first: string; second: string }> {
  const w = await world();
  const answer = await w.act('secadmin', 'people.give-login', {
    person: 'auditor',
    login: `audit.${w.id}`.slice(0, 40),
  });
  expect(answer.status).toBe(202);
  return {
    w,
    id: answer.body.approval.id,
    first: answer.body.approval.steps[0],
    second: answer.body.approval.steps[1],
  };
}

const seen = async (w: World, who: string, id: string) => (await w.get(who, `/api/cases/${id}`)).body;

test('a case is a sheet in words, with whom it asks by name', async () => {
  const { w, id } = await asked();
  const { sheet, steps, kept } = await seen(w, 'secadmin', id);
  expect(sheet.title.zh).toMatch(/审批表$/);
  expect(sheet.head.map((one: { label: { zh: string } }) => one.label.zh)).toEqual(
    expect.arrayContaining(['申请人', '申请日期', '人员']),
  );
  expect(sheet.changes).toMatchObject([{ label: { zh: '账号' }, before: [] }]);
  expect(steps[0].asked.length).toBeGreaterThan(0);
  expect(steps[0].arrived_at).not.toBeNull();
  expect(kept.every((one: { says: { zh: string } }) => one.says.zh !== '')).toBe(true);
  const paper = await w.get('secadmin', `/api/cases/${id}/print`);
  expect([paper.status, String(paper.body)]).toEqual([200, expect.stringContaining(sheet.title.zh)]);
  expect((await w.get('reader', `/api/cases/${id}/print`)).status).toBe(404);
});

test('a signature is taken back until the next person has signed, by whoever gave it alone', async () => {
  const { w, id } = await asked();
  const [{ asked: who }, { asked: then }] = (await seen(w, 'secadmin', id)).steps;
  const [first, second] = [who[0].id, then[0].id];
  expect((await w.act(first, 'cases.take-back', { case: id })).status).toBe(403);
  await w.sign(first, id);
  expect((await seen(w, first, id)).may).toMatchObject({ 'take-back': true });
  const others = await w.act('secadmin', 'cases.take-back', { case: id });
  expect([others.status, others.body.rules]).toEqual([403, ['CONDUCT-019']]);
  expect((await w.done(first, 'cases.take-back', { case: id })).status).toBe('open');
  expect((await seen(w, first, id)).steps.map((one: { status: string }) => one.status)).toEqual(['waiting', 'waiting']);
  await w.sign(first, id);
  await w.sign(second, id);
  expect((await w.act(first, 'cases.take-back', { case: id })).status).toBe(403);
  // It allows an act and was not used: whoever signed last still has it in hand, until it is.
  expect((await seen(w, second, id)).may['take-back']).toBe(true);
});

test('who asked reminds once a working day; it stands with the case for both, and nothing moves', async () => {
  const { w, id } = await asked();
  const [{ asked: who }] = (await seen(w, 'secadmin', id)).steps;
  const first = who[0].id;
  expect((await w.act(first, 'cases.urge', { case: id })).status).toBe(403);
  expect((await seen(w, 'secadmin', id)).may.urge).toBe(true);
  await w.done('secadmin', 'cases.urge', { case: id });
  const again = await w.act('secadmin', 'cases.urge', { case: id });
  expect([again.status, again.body.rules]).toEqual([409, ['CONDUCT-019']]);
  for (const one of ['secadmin', first]) expect((await seen(w, one, id)).urged).toHaveLength(1);
  const { alerts } = (await w.get(first, '/api/alerts')).body;
  expect(alerts).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'urged' })]));
  expect((await seen(w, first, id)).steps[0].status).toBe('waiting');
  expect(await w.ledger('act=cases.urge&outcome=done')).toHaveLength(1);
});
