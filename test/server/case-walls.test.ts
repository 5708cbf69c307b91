import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { person } from '#modules/people/index.ts';
import { given } from '../kit/effects.ts';
import { planned } from '../kit/modules/foreign.ts';
import { type World, world } from '../kit/world.ts';

const until = '2026-03-20T01:00:00.000Z';
const deputizing = { deputy: 'drafter', until, reason: '出差' };

async function visitCase(w: World): Promise<{ visit: { visit: string }; permit: string }> {
  const visit = await planned(w);
  const signers = ['head', 'secrecy_head', 'leader', 'outside:外事函〔2026〕8号'];
  return { visit, permit: await w.approved('drafter', 'foreign.schedule-visit', visit, signers) };
}

test('a case of one department is not for the head of another to know of', async () => {
  const w = await world();
  const asked = await w.act('reader', 'people.deputize', deputizing);
  const id = asked.body.approval.id as string;
  expect((await w.get('head', `/api/cases/${id}`)).status).toBe(200);
  expect((await w.get('head2', `/api/cases/${id}`)).status).toBe(404);
  expect((await w.act('head2', 'cases.sign', { case: id })).body).toEqual((await w.get('head2', '/api/nothing')).body);
});

test('seeing an approval is not having it: somebody else does not carry it out', async () => {
  const w = await world();
  const { visit, permit } = await visitCase(w);
  const seen = await w.get('leader', `/api/cases/${permit}`);
  expect([seen.status, seen.body.may.execute]).toEqual([200, false]);
  const taken = await w.act('leader', 'foreign.schedule-visit', visit, { case: permit });
  expect([taken.status, taken.body.rule]).toEqual([403, 'FOREIGN-001']);
  await w.done('drafter', 'foreign.schedule-visit', visit, { case: permit });
});

test('an approval of one procedure tells nothing to another', async () => {
  const w = await world();
  const { permit } = await visitCase(w);
  const asked = await w.act('drafter', 'people.deputize', deputizing, { case: permit, preview: true });
  expect(asked.status).toBe(404);
});

test('nothing is carried out in the name of somebody who has left, and the signature does not stand', async () => {
  const w = await world();
  const asked = await w.act('reader', 'people.deputize', deputizing);
  const id = asked.body.approval.id as string;
  await given(w, [update(person, 'reader', { state: 'left' })]);
  const signed = await w.act('head', 'cases.sign', { case: id, opinion: '同意' });
  expect([signed.status, signed.body.rule]).toEqual([409, 'CARRIER-015']);
  expect(await w.ledger('act=people.deputize&outcome=denied')).toHaveLength(1);
  const { body } = await w.get('head', `/api/cases/${id}`);
  expect([body.case.status, body.steps[0].status]).toEqual(['open', 'waiting']);
  await w.done('head', 'cases.refuse', { case: id, opinion: '申请人已离岗' });
});
