import { expect, test } from 'vitest';
import { insert, update } from '#kernel/effect.ts';
import { person } from '#modules/people/index.ts';
import { signature, signingText } from '#modules/signing/index.ts';
import { ran } from '../kit/duties.ts';
import { given } from '../kit/effects.ts';
import { putRight } from '../kit/inspections.ts';
import { lettering, wronglyAnswered } from '../kit/signing.ts';
import { type World, world } from '../kit/world.ts';

const choice = { key: 'INCIDENT-003.report_up_hours', value: 12 };
const found = { clause: 'CARRIER-018', department: 'd1', what: '借出登记缺归还时间' };
const rank = (w: World, person: string, leadership: 'in' | 'out') =>
  w.act('sysadmin', 'people.change-person', { person, leadership, reason: '分工调整' });

test('nobody is taken out of the leadership, and so out of the letter, by who keeps the books', async () => {
  const w = await world({ lacking: { classifier: 'letters' } });
  const asked = await rank(w, 'classifier', 'out');
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['security_admin', 'principal']]);
  await w.sign('secadmin', asked.body.approval.id);
  const owing = async () => (await w.obligations('ORG-014')).filter((one) => one.owner.id === 'classifier');
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await owing()).map((one) => one.status)).toEqual(['open']);
  expect((await w.act('sysadmin', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' })).status).not.toBe(
    200,
  );
});

test('a neighbour: whoever is given a leader’s office answers by letter, entered as a leader or not', async () => {
  const w = await world({
    people: [{ id: 'newly', name: '新任领导', department: 'leaders', post: '副局长', grade: 'core', roles: [] }],
  });
  await w.approved('secadmin', 'people.appoint', { person: 'newly', role: 'business_leader' }, ['principal']);
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await w.obligations('ORG-014')).map((one) => one.owner.id)).toEqual(['newly']);
  const { valid_until } = await w.signed('newly', 'signing.sign-letter', lettering);
  expect(valid_until.slice(0, 10)).toBe('2027-03-02');
});

test('a neighbour: without a letter a leader neither signs, sends back nor refuses, nor decides on a finding and lets it pass', async () => {
  const w = await world({ lacking: { leader: 'letters' } });
  const { id: finding } = await w.done('officer', 'inspections.record-finding', { ...found, serious: true });
  await putRight(w, 'head', finding);
  const { body } = await w.act('secrecy_head', 'organization.choose', choice);
  const at = { case: body.approval.id, opinion: '同意' };
  const agrees = [
    await w.act('leader', 'cases.sign', at),
    await w.act('leader', 'cases.return', at),
    await w.act('leader', 'cases.refuse', at),
    await w.act('leader', 'inspections.deal-with', { finding, measure: '通报批评' }),
  ];
  expect(agrees.map((one) => [one.status, one.body.rules])).toEqual(agrees.map(() => [409, ['ORG-014']]));
  const accepted = await w.act('leader', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([accepted.status, accepted.body.rules]).toEqual([409, expect.arrayContaining(['ORG-014'])]);
  await w.signed('leader', 'signing.sign-letter', lettering);
  await w.done('leader', 'inspections.deal-with', { finding, measure: '通报批评' });
  await w.done('leader', 'inspections.accept-evidence', { finding, opinion: '属实' });
  await w.done('leader', 'cases.sign', at);
});

test('a neighbour: nor does he give back an office that ended at once', async () => {
  const w = await world({ lacking: { leader: 'letters' } });
  const office = { person: 'archivist', role: 'archivist' };
  await w.done('officer', 'people.end-appointment', office);
  const early = await w.act('leader', 'people.restore-appointment', office);
  expect([early.status, early.body.rules]).toEqual([409, ['ORG-014']]);
  await w.signed('leader', 'signing.sign-letter', lettering);
  expect((await w.act('leader', 'people.restore-appointment', office)).status).toBe(201);
});

test('a neighbour: nor does he take back that somebody left, whose offices ended at once', async () => {
  const w = await world({ lacking: { leader: 'letters' } });
  const { id } = await w.done('hr', 'people.leave-post', { person: 'archivist' });
  const undo = { cooling_off: id, reason: '登记有误，仍在岗' };
  const early = await w.act('leader', 'people.undo-leaving', undo);
  expect([early.status, early.body.rules]).toEqual([409, ['ORG-014']]);
  await w.signed('leader', 'signing.sign-letter', lettering);
  await w.done('leader', 'people.undo-leaving', undo);
});

test('no letter is signed by who has not understood what he answers for, and so he does not approve', async () => {
  const w = await world({ lacking: { leader: 'letters' } });
  const asked = await w.act('secrecy_head', 'organization.choose', choice);
  for (const [input, fields] of [
    [{ ...lettering, answers: undefined }, Object.keys(lettering.answers).map((id) => `answers.${id}`)],
    [wronglyAnswered(lettering, 'responsibility_letter-1'), ['answers.responsibility_letter-1']],
  ] as const) {
    const refused = await w.act('leader', 'signing.sign-letter', input);
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([409, ['ORG-014'], fields]);
  }
  const at = { case: asked.body.approval.id };
  expect((await w.act('leader', 'cases.sign', at)).status).toBe(409);
});

test('neighbours: nor by a head of department, nor for another year without being asked again', async () => {
  const w = await world({ lacking: { head: 'letters' } });
  const asking = wronglyAnswered(lettering, 'responsibility_letter-4');
  await w.confirm('head');
  const wrong = await w.act('head', 'signing.sign-letter', asking);
  expect(wrong.body.findings.map((one: { rule: string }) => one.rule)).toEqual(['understood-responsibility_letter-4']);
  await w.signed('head', 'signing.sign-letter', lettering);
  await w.at('2027-02-10T02:00:00.000Z');
  expect((await w.act('leader', 'signing.sign-letter', { agreed: true })).status).toBe(409);
  await w.signed('leader', 'signing.sign-letter', lettering);
});

test('whoever sits down at another’s open session signs no letter for him: the password is asked for once more, each time', async () => {
  const w = await world({ lacking: { leader: 'letters' } });
  const sign = () => w.act('leader', 'signing.sign-letter', lettering);
  const asked = await sign();
  expect([asked.status, asked.body.rules]).toEqual([409, ['ORG-014']]);
  expect(asked.body.findings.map((one: { rule: string }) => one.rule)).toEqual(['confirmed']);
  await w.confirm('head');
  expect((await sign()).status).toBe(409);
  await w.confirm('leader');
  expect((await sign()).status).toBe(201);
});

test('a letter names the text it was given under, and is given anew once the regulation words it otherwise', async () => {
  const w = await world({ without: ['letters'] });
  const lines = [{ clause: 'ORG-014', text: '旧的责任书' }] as const;
  const edition = { edition: 1, in_force_from: '2026-01-01', supersedes: null, published_by: null };
  const text = { id: 'old', signing: 'letter', name: '保密工作责任书', lines, digest: 'old', ...edition };
  const signed = { id: 's', signing: 'letter', text_id: 'old', digest: 'old', person_id: 'leader', answers: {} };
  const year = { signed_at: '2026-02-01T01:00:00.000Z', valid_until: '2027-02-01T01:00:00.000Z' };
  await given(w, [insert(signingText, text), insert(signature, { ...signed, ...year })]);
  await w.at('2026-03-02T02:00:00.000Z');
  const owed = async () => (await w.obligations('ORG-014')).find((one) => one.owner.id === 'leader');
  expect(await owed()).toMatchObject({ status: 'open', cause: 'edition-2' });
  const asked = await w.act('secrecy_head', 'organization.choose', choice);
  await w.sign('leader', asked.body.approval.id);
  const { valid_until } = await w.signed('leader', 'signing.sign-letter', lettering);
  expect([valid_until.slice(0, 10), (await owed()).status]).toEqual(['2027-03-02', 'met']);
  const { rows } = (await w.get('officer', '/api/registers/signatures?signing=letter')).body;
  const editions = rows.map((one: { edition: number; digest: string }) => [one.edition, one.digest === 'old']).sort();
  expect(editions).toEqual([
    [1, true],
    [2, false],
  ]);
  await w.signed('principal', 'signing.sign-letter', lettering);
  expect((await w.get('officer', '/api/registers/signing-texts?signing=letter')).body.total.count).toBe(2);
});

test('a letter is owed no longer by who has left the office it is for, nor a pledge by who has left', async () => {
  const w = await world({ lacking: { head: 'letters', reader: 'pledges' } });
  await w.at('2026-03-02T02:00:00.000Z');
  const owed = async (clause: string, person: string) =>
    (await w.obligations(clause)).filter((one) => one.owner.id === person).map((one) => one.status);
  expect([await owed('ORG-014', 'head'), await owed('PEOPLE-005', 'reader')]).toEqual([['open'], ['open']]);
  await w.done('secadmin', 'people.end-appointment', { person: 'head', role: 'dept_head' });
  await given(w, [update(person, 'reader', { state: 'left' })]);
  await w.at('2026-03-03T02:00:00.000Z');
  await ran(w, 'signing.renewals');
  expect([await owed('ORG-014', 'head'), await owed('PEOPLE-005', 'reader')]).toEqual([['cancelled'], ['cancelled']]);
});

test('nobody is entered as of the leadership, and so as owing the letter or signing without, by who keeps the books', async () => {
  const w = await world();
  const newcomer = { name: '新任副局长', department: 'leaders', post: '副局长', secret: true };
  const asked = await w.act('sysadmin', 'people.add-person', { ...newcomer, leadership: true });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge', 'principal']]);
  const other = await w.act('sysadmin', 'people.add-person', newcomer);
  expect([other.status, other.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
});
