import { expect, test } from 'vitest';
import { handedIn } from '../kit/letters.ts';
import { planned, visitPlan } from '../kit/modules/foreign.ts';
import { world } from '../kit/world.ts';

const signers = ['head', 'secrecy_head', 'leader', 'outside:外事函〔2026〕8号'];

test('a visit is planned neither for a day gone by, nor for 2099, nor for a year', async () => {
  const w = await world();
  for (const [patch, field] of [
    [{ starts_on: '2020-01-01', ends_on: '2026-03-10' }, 'starts_on'],
    [{ starts_on: '2099-01-01', ends_on: '2099-01-02' }, 'starts_on'],
    [{ ends_on: '2027-03-10' }, 'ends_on'],
    [{ ends_on: '2026-03-09' }, 'ends_on'],
  ] as const) {
    const refused = await w.act('drafter', 'foreign.plan-visit', { ...visitPlan, ...patch });
    expect([refused.status, refused.body.rules]).toEqual([422, ['FOREIGN-001']]);
    expect(refused.body.fields).toContain(field);
  }
});

test('a visit that has begun is not arranged afterwards, with an approval or without need of one', async () => {
  for (const secretInvolved of [true, false]) {
    const w = await world({ secretInvolved });
    const visit = await planned(w);
    const permit = secretInvolved ? await w.approved('drafter', 'foreign.schedule-visit', visit, signers) : undefined;
    await w.clock('2026-03-11T01:00:00.000Z');
    const late = await w.act('drafter', 'foreign.schedule-visit', visit, permit ? { case: permit } : {});
    expect([late.status, late.body.rules]).toEqual([409, ['FOREIGN-001']]);
  }
});

test('a neighbour: the competent department’s letter is dated neither years back nor in 2030', async () => {
  const w = await world();
  const visit = await planned(w);
  const request = await w.approved('drafter', 'foreign.schedule-visit', visit, signers.slice(0, 3));
  const old = { case: request, evidence_id: await handedIn(w, 'clerk2', { case: request }, { dated: '2016-01-01' }) };
  const refused = await w.act('clerk2', 'cases.attach', old);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['FOREIGN-001'], ['evidence_id']]);
  await expect(handedIn(w, 'clerk2', { case: request }, { dated: '2030-01-01' })).rejects.toThrow('dated-in-window');
  const scheduled = await w.act('drafter', 'foreign.schedule-visit', visit, { case: request });
  expect(scheduled.status).toBe(409);
});

test('nor is it the letter of anybody else: not of a travel agency, nor of a body that is on the list for something else', async () => {
  const w = await world();
  const visit = await planned(w);
  const request = await w.approved('drafter', 'foreign.schedule-visit', visit, signers.slice(0, 3));
  for (const sender of ['某旅行社', '试验市保密局']) {
    const evidence_id = await handedIn(w, 'clerk2', { case: request }, { sender });
    const refused = await w.act('clerk2', 'cases.attach', { case: request, evidence_id });
    expect([sender, refused.status, refused.body.rules]).toEqual([sender, 422, ['FOREIGN-001']]);
  }
  await w.sign('outside:外事函〔2026〕8号', request);
  await w.done('drafter', 'foreign.schedule-visit', visit, { case: request });
});
