import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { person } from '#modules/people/index.ts';
import { appointment } from '#modules/people/tables.ts';
import type { NewPerson } from '#server/found.ts';
import { paper, rowsOf, topSecret } from '../kit/carriers-hands.ts';
import { given } from '../kit/effects.ts';
import { type World, world } from '../kit/world.ts';

const sysadmin2: NewPerson = {
  id: 'sysadmin2',
  name: '另一位系统管理员',
  department: 'office',
  post: '系统管理员',
  grade: 'important',
  roles: ['system_admin'],
};

/** A login of the audit administrator: signed by a system administrator, then by the principal. */
async function asked(): Promise<{ w: World; id: string }> {
  const w = await world({ people: [sysadmin2] });
  const login = `audit.${w.id}`.slice(0, 40);
  const answer = await w.act('secadmin', 'people.give-login', { person: 'auditor', login });
  expect([answer.status, answer.body.approval.steps]).toEqual([202, ['system_admin', 'principal']]);
  return { w, id: answer.body.approval.id };
}

const seen = async (w: World, who: string, id: string) => (await w.get(who, `/api/cases/${id}`)).body;
const box = async (w: World, who: string, name = 'todo'): Promise<string[]> =>
  (await w.get(who, `/api/cases?box=${name}`)).body.cases.map((one: { id: string }) => one.id);

/** Status, clause and rules of an act that is refused. */
async function refused(w: World, who: string, act: string, input: object): Promise<unknown[]> {
  const { status, body } = await w.act(who, act, input);
  return [status, body.rules, body.findings?.map(({ rule }: { rule: string }) => rule)];
}
const against = (rule: string, status = 403) => [status, ['CONDUCT-019'], [rule]];

test('a step is handed on to another of the same office, who alone signs it then; both are told and the route says so', async () => {
  const { w, id } = await asked();
  await w.done('sysadmin', 'cases.hand-on', { case: id, person: 'sysadmin2', opinion: '出差，请办' });
  expect([await box(w, 'sysadmin'), await box(w, 'sysadmin2'), await box(w, 'sysadmin', 'chased')]).toEqual([
    [],
    [id],
    [id],
  ]);
  const { steps, notes } = await seen(w, 'secadmin', id);
  expect(steps[0].asked.map((one: { id: string }) => one.id)).toEqual(['sysadmin2']);
  expect(notes).toMatchObject([
    { kind: 'handed', state: 'waiting', by: { id: 'sysadmin' }, to: { id: 'sysadmin2' }, words: '出差，请办' },
  ]);
  const told = async (who: string) =>
    (await w.get(who, '/api/alerts')).body.alerts.map((one: { kind: string }) => one.kind);
  expect([await told('sysadmin2'), await told('secadmin')]).toEqual([['handed'], ['handed-on']]);
  expect(await refused(w, 'sysadmin', 'cases.sign', { case: id })).toEqual(against('handed'));
  expect(await refused(w, 'sysadmin2', 'cases.hand-on', { case: id, person: 'sysadmin' })).toEqual(
    against('handed-once', 409),
  );
  await w.sign('sysadmin2', id);
  await w.sign('principal', id);
  expect((await seen(w, 'secadmin', id)).case.status).not.toBe('open');
  expect(await w.ledger('act=cases.hand-on&outcome=done')).toHaveLength(1);
});

test('nobody is handed a step who could not have signed it himself, or by whom a rule would be got round', async () => {
  const { w, id } = await asked();
  const hand = (person: string, who = 'sysadmin') => refused(w, who, 'cases.hand-on', { case: id, person });
  expect(await hand('sysadmin')).toEqual([403, ['CONDUCT-019'], expect.arrayContaining(['not-oneself'])]);
  expect((await hand('secadmin'))[2]).toEqual(expect.arrayContaining(['no-party']));
  expect((await hand('auditor'))[2]).toEqual(expect.arrayContaining(['no-party']));
  expect((await hand('leader'))[2]).toEqual(expect.arrayContaining(['competent']));
  expect((await hand('nobody-there'))[0]).toBe(404);
  expect(await hand('sysadmin2', 'principal')).toEqual([403, ['CONDUCT-019'], expect.arrayContaining(['your-turn'])]);
  expect((await hand('sysadmin2', 'reader'))[0]).toBe(404);
  expect((await refused(w, 'sysadmin', 'cases.hand-on', { case: id }))[2]).toEqual(['person-named']);
  // With the office of the next step's only holder he would leave nobody for it.
  await w.done('secadmin', 'people.end-appointment', { person: 'sysadmin2', role: 'system_admin' }).catch(() => null);
  expect((await hand('principal'))[2]).toEqual(expect.arrayContaining(['competent']));
});

test('what was handed to somebody who loses the office is anybody’s again who holds it, and is called off by the clock', async () => {
  const { w, id } = await asked();
  await w.done('sysadmin', 'cases.hand-on', { case: id, person: 'sysadmin2' });
  const [row] = await rowsOf(
    w,
    `select id from appointment where unit_id = $1 and person_id = 'sysadmin2' and role = 'system_admin'`,
    [],
  );
  await given(w, [update(appointment, String(row?.id), { until: '2026-03-02T01:00:00.000Z' })]);
  await w.sign('sysadmin', id);
  expect((await seen(w, 'principal', id)).steps[0].decided_by.id).toBe('sysadmin');
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await seen(w, 'principal', id)).notes).toMatchObject([{ kind: 'handed', state: 'called_off' }]);
});

test('an opinion asked for is heard before the signature, decides nothing, and no step is less for it', async () => {
  const { w, id } = await asked();
  await w.done('sysadmin', 'cases.ask-opinion', { case: id, person: 'it', opinion: '请核对账号' });
  expect([await box(w, 'it'), await box(w, 'sysadmin'), await box(w, 'sysadmin2')]).toEqual([[id], [], []]);
  expect((await seen(w, 'it', id)).may).toMatchObject({
    advise: true,
    sign: false,
    refuse: false,
    return: false,
    'hand-on': false,
  });
  expect(await refused(w, 'sysadmin', 'cases.sign', { case: id })).toEqual(against('opinions-in', 409));
  for (const act of ['cases.sign', 'cases.refuse', 'cases.return'])
    expect((await refused(w, 'it', act, { case: id, opinion: '办' }))[2]).toEqual(['your-turn']);
  expect(await refused(w, 'sysadmin2', 'cases.advise', { case: id, view: 'agreed' })).toEqual(against('asked'));
  expect(await refused(w, 'it', 'cases.advise', { case: id, view: 'objected' })).toEqual(
    against('objection-reasoned', 422),
  );
  await w.done('it', 'cases.advise', { case: id, view: 'objected', opinion: '账号名与人员不符' });
  expect(await refused(w, 'it', 'cases.advise', { case: id, view: 'agreed' })).toEqual(against('asked'));
  const { steps, notes, case: it } = await seen(w, 'sysadmin', id);
  expect([it.status, steps.map((one: { status: string }) => one.status)]).toEqual(['open', ['waiting', 'waiting']]);
  expect(notes).toMatchObject([{ kind: 'asked', state: 'objected', answer: '账号名与人员不符' }]);
  await w.sign('sysadmin', id);
  await w.sign('principal', id);
  expect(await box(w, 'it', 'done')).toEqual([id]);
  expect(String((await w.get('secadmin', `/api/cases/${id}/print`)).body)).toContain('有异议 账号名与人员不符');
});

test('asked for after a signature it is heard before the next, and after the last nobody is asked', async () => {
  const { w, id } = await asked();
  await w.done('sysadmin', 'cases.ask-opinion', { case: id, person: 'it', when: 'after' });
  expect(await box(w, 'it')).toEqual([]);
  await w.sign('sysadmin', id);
  expect([await box(w, 'it'), await box(w, 'principal')]).toEqual([[id], []]);
  expect(await refused(w, 'principal', 'cases.sign', { case: id })).toEqual(against('opinions-in', 409));
  await w.done('it', 'cases.advise', { case: id, view: 'agreed' });
  const late = await refused(w, 'sysadmin', 'cases.take-back', { case: id });
  expect(late).toEqual(against('nobody-since', 409));
  const after = { case: id, person: 'reader', when: 'after' };
  expect(await refused(w, 'principal', 'cases.ask-opinion', after)).toEqual(against('somebody-after', 409));
  await w.sign('principal', id);
});

test('nobody is asked who is a party, signs anyway, or may not know of the matter; one at a time, and it is called off', async () => {
  const { w, id } = await asked();
  const ask = (person: string, who = 'sysadmin') => refused(w, who, 'cases.ask-opinion', { case: id, person });
  expect((await ask('secadmin'))[2]).toEqual(['no-party']);
  expect((await ask('auditor'))[2]).toEqual(['no-party']);
  expect((await ask('principal'))[2]).toEqual(['signs-anyway']);
  expect((await ask('sysadmin2'))[2]).toEqual(['signs-anyway']);
  await w.done('sysadmin', 'cases.ask-opinion', { case: id, person: 'it' });
  expect((await ask('reader'))[2]).toEqual(['one-at-a-time']);
  expect((await refused(w, 'it', 'cases.call-off', { case: id }))[2]).toEqual(['in-force']);
  expect((await refused(w, 'secadmin', 'cases.call-off', { case: id }))[0]).toBe(403);
  await w.done('sysadmin', 'cases.call-off', { case: id });
  expect((await refused(w, 'it', 'cases.advise', { case: id, view: 'agreed' }))[2]).toEqual(['asked']);
  await w.done('sysadmin', 'cases.ask-opinion', { case: id, person: 'it' });
  // Somebody who leaves holds nothing up.
  await given(w, [update(person, 'it', { state: 'left' })]);
  await w.at('2026-03-02T02:00:00.000Z');
  await w.sign('sysadmin', id);
});

test('of a top secret nobody is asked or handed a step who does not know it already', async () => {
  const reader = { id: 'reader', name: '阅文人', department: 'd1', post: '科员', grade: 'core', roles: [] } as const;
  const w = await world({ people: [{ ...reader, designated: true }] });
  const { document } = await paper(w, topSecret);
  const { approval } = (await w.act('reader', 'hands.borrow', { document, purpose: '起草报告' })).body;
  const signer = (await seen(w, 'reader', approval.id)).steps[0].asked[0].id;
  const other = await refused(w, signer, 'cases.ask-opinion', { case: approval.id, person: 'head' });
  expect(other).toEqual(against('knows'));
  expect((await w.get('head', `/api/cases/${approval.id}`)).status).toBe(404);
  await w.done(signer, 'cases.ask-opinion', { case: approval.id, person: 'clerk' });
  expect(await box(w, 'clerk')).toEqual([approval.id]);
});

test('a case goes back to an earlier step with what is to be mended; it is signed anew from there, and nothing said is lost', async () => {
  const { w, id } = await asked();
  await w.sign('sysadmin', id);
  const back = { case: id, opinion: '请核对登录名', step: 1 };
  expect((await refused(w, 'principal', 'cases.return', { ...back, opinion: ' ' }))[2]).toEqual(['opinion']);
  expect((await refused(w, 'principal', 'cases.return', { ...back, step: 2 }))[2]).toEqual(['earlier-step']);
  expect((await refused(w, 'sysadmin2', 'cases.return', back))[2]).toEqual(expect.arrayContaining(['your-turn']));
  await w.done('principal', 'cases.return', back);
  const { steps, notes, case: it } = await seen(w, 'secadmin', id);
  expect([it.status, steps.map((one: { status: string }) => one.status)]).toEqual(['open', ['waiting', 'waiting']]);
  expect(notes.map((one: { kind: string; to: { id: string } }) => [one.kind, one.to.id])).toEqual(
    expect.arrayContaining([
      ['undone', 'sysadmin'],
      ['returned', 'sysadmin'],
    ]),
  );
  expect(notes.find((one: { kind: string }) => one.kind === 'undone').answer).toBe('同意');
  expect((await refused(w, 'principal', 'cases.sign', { case: id }))[2]).toEqual(['your-turn']);
  await w.sign('sysadmin', id);
  await w.sign('principal', id);
  const [row] = await rowsOf(w, 'select status from "case" where unit_id = $1 and id = $2', [id]);
  expect(row?.status).not.toBe('open');
});

test('a reminder goes to whom the step was handed, once a day like any other, and only from whoever asked', async () => {
  const { w, id } = await asked();
  await w.done('sysadmin', 'cases.hand-on', { case: id, person: 'sysadmin2' });
  for (const who of ['sysadmin', 'sysadmin2', 'principal'])
    expect([who, (await w.act(who, 'cases.urge', { case: id })).status]).toEqual([who, 403]);
  expect((await w.act('reader', 'cases.urge', { case: id })).status).toBe(404);
  await w.done('secadmin', 'cases.urge', { case: id });
  for (let again = 0; again < 3; again += 1)
    expect((await refused(w, 'secadmin', 'cases.urge', { case: id }))[2]).toEqual(['once-a-day']);
  // Nor by handing it about meanwhile.
  await w.done('sysadmin2', 'cases.call-off', { case: id });
  expect((await refused(w, 'secadmin', 'cases.urge', { case: id }))[2]).toEqual(['once-a-day']);
  const sent = await rowsOf(w, `select to_id from alert where unit_id = $1 and kind = 'urged'`);
  expect(sent.map(({ to_id }) => to_id)).toEqual(['sysadmin2']);
});

test('a signature is taken back by nobody else, nor once its office has ended', async () => {
  const { w, id } = await asked();
  await w.sign('sysadmin', id);
  await w.sign('principal', id);
  const back = (who: string) => refused(w, who, 'cases.take-back', { case: id });
  for (const who of ['secadmin', 'sysadmin', 'sysadmin2'])
    expect((await back(who))[2]).toEqual(expect.arrayContaining(['own-signature']));
  const [row] = await rowsOf(
    w,
    `select id from appointment where unit_id = $1 and person_id = 'principal' and role = 'principal'`,
  );
  await given(w, [update(appointment, String(row?.id), { until: '2026-03-02T01:00:00.000Z' })]);
  expect([403, 404]).toContain((await back('principal'))[0]);
  const [kept] = await rowsOf(w, 'select status from "case" where unit_id = $1 and id = $2', [id]);
  expect(kept?.status).toBe('approved');
});
