import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { person } from '#modules/people/index.ts';
import { given } from '../kit/effects.ts';
import { proved, putRight } from '../kit/inspections.ts';
import { world } from '../kit/world.ts';

const found = { clause: 'CARRIER-018', department: 'secrecy', what: '借出登记缺归还时间' };

test('the head of the department that is at fault does not accept what it handed in', async () => {
  const w = await world();
  const { id: finding } = await w.done('leader', 'inspections.record-finding', found);
  await putRight(w, 'secrecy_head', finding);
  const own = await w.act('secrecy_head', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([own.status, own.body.rules]).toEqual([403, ['INSPECT-004']]);
  await w.done('leader', 'inspections.accept-evidence', { finding, opinion: '属实' });
});

test('a neighbour: nobody accepts what a colleague handed in for the department he heads', async () => {
  const w = await world();
  const { id: finding } = await w.done('leader', 'inspections.record-finding', { ...found, person: 'officer' });
  await putRight(w, 'officer', finding);
  const head = await w.act('secrecy_head', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([head.status, head.body.rules]).toEqual([403, ['INSPECT-004']]);
  const self = await w.act('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([self.status, self.body.rules]).toEqual([403, ['INSPECT-004']]);
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['open']);
});

test('a neighbour: whoever handed in the file another hands in the account of does not accept it', async () => {
  const w = await world();
  const { id: finding } = await w.done('leader', 'inspections.record-finding', { ...found, department: 'd1' });
  const evidence_id = await proved(w, 'officer', finding);
  await w.done('head', 'inspections.submit-evidence', { finding, evidence: '已补登', evidence_id });
  const own = await w.act('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([own.status, own.body.rules]).toEqual([403, ['INSPECT-004']]);
  await w.done('secrecy_head', 'inspections.accept-evidence', { finding, opinion: '属实' });
});

test('a serious finding is not closed before somebody above has dealt with those at fault', async () => {
  const w = await world();
  const serious = { ...found, department: 'd1', serious: true };
  const { id: finding } = await w.done('officer', 'inspections.record-finding', serious);
  expect((await w.obligations('INSPECT-004')).map((one) => [one.owner_role, one.status])).toEqual(
    expect.arrayContaining([
      ['dept_head', 'open'],
      ['leader_in_charge', 'open'],
    ]),
  );
  await putRight(w, 'head', finding);
  const early = await w.act('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([early.status, early.body.rules]).toEqual([409, ['INSPECT-004']]);
  const measure = { finding, measure: '全单位通报批评，责令书面检查' };
  expect((await w.act('officer', 'inspections.deal-with', measure)).status).toBe(403);
  await w.done('leader', 'inspections.deal-with', measure);
  await w.done('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect(new Set((await w.obligations('INSPECT-004')).map((one) => one.status))).toEqual(new Set(['met']));
});

test('neighbours: nobody deals with his own case, and what is not serious is not dealt with so', async () => {
  const w = await world();
  const own = { clause: 'CARRIER-018', person: 'leader', what: '借出登记缺归还时间', serious: true };
  const { id: finding } = await w.done('secrecy_head', 'inspections.record-finding', own);
  const self = await w.act('leader', 'inspections.deal-with', { finding, measure: '批评教育' });
  expect([self.status, self.body.rules]).toEqual([403, ['INSPECT-004']]);
  await w.done('principal', 'inspections.deal-with', { finding, measure: '诫勉谈话' });
  const { id: plain } = await w.done('secrecy_head', 'inspections.record-finding', found);
  const needless = await w.act('leader', 'inspections.deal-with', { finding: plain, measure: '批评教育' });
  expect([needless.status, needless.body.rules]).toEqual([409, ['INSPECT-004']]);
});

test('nobody accepts what the head he works under handed in, nor what somebody tied to him did; ended, the tie holds no more', async () => {
  const w = await world();
  const { id: ours } = await w.done('leader', 'inspections.record-finding', found);
  await putRight(w, 'secrecy_head', ours);
  const below = await w.act('officer', 'inspections.accept-evidence', { finding: ours, opinion: '属实' });
  expect([below.status, below.body.rules]).toEqual([403, ['INSPECT-004']]);
  const { id: finding } = await w.done('leader', 'inspections.record-finding', { ...found, department: 'd1' });
  await putRight(w, 'head', finding);
  const { id: tie } = await w.done('head', 'people.record-tie', { related: 'officer', kind: 'spouse' });
  const accept = () => w.act('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([(await accept()).status, (await accept()).body.rules]).toEqual([403, ['INSPECT-004']]);
  await w.done('hr', 'people.end-tie', { tie, reason: '已离婚' });
  expect((await accept()).status).toBe(200);
});

test('neighbours: nor does the spouse of the head at fault deal with it, and “none” is no measure, no account and no finding', async () => {
  const w = await world();
  const serious = { ...found, department: 'd1', serious: true };
  const { id: finding } = await w.done('officer', 'inspections.record-finding', serious);
  await w.done('leader', 'people.record-tie', { related: 'head', kind: 'spouse' });
  const deal = (who: string, measure: string) => w.act(who, 'inspections.deal-with', { finding, measure });
  const own = await deal('leader', '批评教育');
  expect([own.status, own.body.rules]).toEqual([403, ['INSPECT-004']]);
  const evidence_id = await proved(w, 'head', finding);
  const empty = [
    await deal('principal', '无'),
    await w.act('head', 'inspections.submit-evidence', { finding, evidence: '待补充', evidence_id }),
    await w.act('officer', 'inspections.record-finding', { ...serious, what: '无' }),
  ];
  expect(empty.map(({ status, body }) => [status, body.fields])).toEqual([
    [422, ['measure']],
    [422, ['evidence']],
    [422, ['what']],
  ]);
  expect((await deal('principal', '诫勉谈话')).status).toBe(200);
});

test('a finding is laid on nobody who has left, nor on a department that nobody heads or works in', async () => {
  const w = await world();
  const { id: department } = await w.done('sysadmin', 'organization.add-department', {
    name: '三处',
    kind: 'business',
  });
  await given(w, [update(person, 'general', { state: 'left' })]);
  const found = { clause: 'CARRIER-018', what: '借出登记缺归还时间', due_on: '2026-03-10' };
  for (const nobody of [{ person: 'general' }, { department }]) {
    const refused = await w.act('officer', 'inspections.record-finding', { ...found, ...nobody });
    expect([refused.status, refused.body.rules]).toEqual([422, ['INSPECT-004']]);
  }
  expect(
    (await w.act('officer', 'inspections.record-finding', { ...found, person: 'reader', department })).status,
  ).toBe(201);
  expect((await w.act('officer', 'inspections.record-finding', { ...found, department: 'd1' })).status).toBe(201);
});
