import { expect, test } from 'vitest';
import { mail } from '../kit/carriers-intake.ts';
import { agreed, internal, loanOf, paper } from '../kit/carriers-hands.ts';
import { answered } from '../kit/importing.ts';
import { handedIn } from '../kit/letters.ts';
import { type World, world } from '../kit/world.ts';

const leave = (w: World, more: object = {}) => w.act('hr', 'people.leave-post', { person: 'reader', ...more });

test('G6 a day ten years back does not let a core person off: evidence and the leader are asked', async () => {
  const w = await world();
  const bare = await leave(w, { leaves_on: '2016-03-01' });
  expect([bare.status, bare.body.rules, bare.body.fields]).toEqual([422, ['PEOPLE-013'], ['evidence_id']]);
  const order = { document_no: '试人〔2016〕3号', dated: '2016-03-01' };
  const evidence_id = await handedIn(w, 'hr', { person: 'reader' }, order);
  const asked = await leave(w, { leaves_on: '2016-03-01', evidence_id });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  expect((await w.get('reader', '/api/session')).body.person.state).toBe('active');
  expect((await leave(w, { leaves_on: '0001-01-01' })).status).toBe(422);
});

test('G6 a neighbour: an order invented, about somebody else or vouched for by himself shows nothing', async () => {
  const w = await world();
  const own = { person: 'reader' };
  for (const [status, evidence_id] of [
    [422, 'invented'],
    [422, await handedIn(w, 'hr', { person: 'reader2' })],
    [403, await handedIn(w, 'reader', own)],
    [403, await handedIn(w, 'hr', own, { seen_by: ['reader', 'printer'] })],
  ] as const) {
    const refused = await leave(w, { leaves_on: '2016-03-01', evidence_id });
    expect([refused.status, refused.body.rules]).toEqual([status, ['PEOPLE-013']]);
  }
  const evidence_id = await handedIn(w, 'hr', own);
  await w.approved('hr', 'people.leave-post', { ...own, leaves_on: '2016-03-01', evidence_id }, ['leader']);
  const { rows } = (await w.get('officer', '/api/registers/cooling-offs')).body;
  expect(rows).toMatchObject([{ starts_on: '2016-03-01', ends_on: '2019-03-01' }]);
});

test('G6 a neighbour: whoever still holds a copy does not leave, and cools off from the day the last one came back', async () => {
  const w = await world({ at: '2026-03-02T01:00:00.000Z' });
  const of = await paper(w);
  await agreed(w, 'reader', of);
  await w.done('clerk', 'hands.lend', loanOf(of.copies[0] as string, 'reader'));
  const held = await leave(w);
  expect([held.status, held.body.rules]).toEqual([409, ['CARRIER-059', 'PEOPLE-014']]);
  await w.done('clerk', 'hands.take-back', { carrier: of.copies[0] });
  const { status, body } = await leave(w, { leaves_on: '2026-02-27' });
  expect([status, body.ends_on]).toEqual([201, '2029-03-02']);
});

test('G6 a neighbour: an undo hands nothing to somebody who has left', async () => {
  const w = await world();
  const { copies } = await paper(w, internal);
  await w.done('clerk', 'hands.lend', loanOf(copies[0] as string, 'reader'));
  const { movement } = await w.done('clerk', 'hands.take-back', { carrier: copies[0] });
  expect((await leave(w)).status).toBe(201);
  const undone = await w.act('clerk', 'hands.undo', { movement });
  expect([undone.status, undone.body.rules]).toEqual([403, ['PEOPLE-014']]);
});

test('regraded down on the day he leaves, or the month before, he cools off as what he was', async () => {
  const w = await world();
  const regrade = { person: 'reader', grade: 'general', basis: '调整岗位' };
  await w.approved('hr', 'people.grade-person', regrade, ['head', 'leader']);
  const { status, body } = await leave(w);
  expect([status, body.ends_on]).toEqual([201, '2029-03-02']);
  const { rows } = (await w.get('officer', '/api/registers/cooling-offs')).body;
  expect(rows).toMatchObject([{ starts_on: '2026-03-02', ends_on: '2029-03-02' }]);
});

test('a neighbour: regraded in two steps and years apart, each grade runs out from its own last day', async () => {
  const w = await world();
  const grade = (grade: string) =>
    w.approved('hr', 'people.grade-person', { person: 'reader', grade, basis: '调整岗位' }, ['head', 'leader']);
  await grade('important');
  await w.clock('2026-06-01T01:00:00.000Z');
  await grade('general');
  expect((await leave(w)).body.ends_on).toBe('2029-03-02');
});

test('a neighbour: nor is anybody regraded to nothing instead of leaving, or out of a cooling-off that runs', async () => {
  const w = await world();
  const none = await w.act('hr', 'people.grade-person', { person: 'reader', grade: 'none', basis: '调整岗位' });
  expect([none.status, none.body.rules]).toEqual([409, ['PEOPLE-013']]);
  const { body } = await leave(w);
  const again = await w.act('hr', 'people.leave-post', { person: 'reader' });
  expect([again.status, again.body.rules]).toEqual([409, ['PEOPLE-013']]);
  const shorter = { cooling_off: body.id, ends_on: '2027-03-02', reason: '已定为一般' };
  expect((await w.act('hr', 'people.set-cooling-off', shorter)).status).toBe(403);
});

const drive = { no: 'U-013', kind: 'electromagnetic_medium', serial: 'SN-13', regime: 'state', level: 'confidential' };

test('whoever keeps a classified medium hands it over before he leaves', async () => {
  const w = await world();
  const { id: medium } = await w.done('officer', 'devices.register-medium', { ...drive, keeper: 'reader' });
  const kept = await leave(w);
  expect([kept.status, kept.body.rules]).toEqual([409, ['PEOPLE-014']]);
  await w.done('officer', 'devices.hand-medium', { medium, keeper: 'reader2' });
  expect((await leave(w)).status).toBe(201);
});

test('whoever cools off is given no office, deputy’s part, seal, place or medium, and is graded no more', async () => {
  const w = await world();
  expect((await leave(w)).status).toBe(201);
  const seal = { name: '某局印章', owner_body: '某局', keeper: 'reader' };
  const deputy = { deputy: 'reader', until: '2026-03-09T01:00:00.000Z', reason: '出差' };
  for (const [who, procedure, input] of [
    ['secadmin', 'people.appoint', { person: 'reader', role: 'courier' }],
    ['drafter', 'people.deputize', deputy],
    ['office_head', 'seals.keep-seal', seal],
    ['officer', 'organization.add-place', { name: '9号柜', kind: 'cabinet', head: 'reader' }],
    ['hr', 'people.grade-person', { person: 'reader', grade: 'general', basis: '岗位调整' }],
  ] as const) {
    const refused = await w.act(who, procedure, input);
    expect([procedure, refused.status, refused.body.rules]).toEqual([procedure, 409, ['PEOPLE-013']]);
  }
  const medium = await w.act('officer', 'devices.register-medium', { ...drive, keeper: 'reader' });
  expect(medium.status).toBe(404);
});

test('whoever cools off is named in the scope of no state secret that comes in, nor of one drawn from another; a colleague is', async () => {
  const w = await world();
  expect((await leave(w)).status).toBe(201);
  const named = (who: string) => w.act('clerk', 'mail.receive', { ...mail, scope: [`p:${who}`] });
  const refused = await named('reader');
  expect([refused.status, refused.body.rules]).toEqual([403, ['PEOPLE-013']]);
  expect((await named('drafter')).status).toBe(201);
});

test('whoever cools off is not entered again under his name: that a newcomer is another is the word of personnel', async () => {
  const w = await world();
  expect((await leave(w)).status).toBe(201);
  const joins = (name: string) =>
    w.act('sysadmin', 'people.add-person', { name, department: 'd1', post: '科员', secret: true });
  for (const name of ['阅文人', ' 阅 文人', '阅文人（ ）', '阅文人（返聘）']) {
    const asked = await joins(name);
    expect([name, asked.status, asked.body.approval.steps]).toEqual([name, 202, ['hr_dept', 'leader_in_charge']]);
  }
  expect((await joins('新来者')).body.approval.steps).toEqual(['leader_in_charge']);
});

test('a neighbour: whoever cools off is found with no secret in an old ledger, nor named in the scope of one', async () => {
  const w = await world();
  expect((await leave(w)).status).toBe(201);
  const lines = [{ holder: '阅文人', state: '借出' }, { scope: '阅文人' }];
  for (const [verdict, clauses] of await answered(w, ...lines)) {
    expect(verdict).toBe('refused');
    expect(clauses).toContain('PEOPLE-013');
  }
});
