import { expect, test } from 'vitest';
import { answered, committed, judged, ledger } from '../kit/importing.ts';
import { proposal } from '../kit/classification.ts';
import { copied, original, permitted } from '../kit/carriers-copying.ts';
import { agreed, loanOf, paper as lentPaper } from '../kit/carriers-hands.ts';
import { received, receiving } from '../kit/carriers-intake.ts';
import { ordered } from '../kit/carriers-making.ts';
import { packed, type Parcel } from '../kit/carriers-making.ts';
import { lapse } from '../kit/lapse.ts';
import { byPost } from '../kit/outside-units.ts';
import { ownDocument } from '../kit/own-document.ts';
import { paper } from '../kit/letters.ts';
import { asOwner } from '../kit/owner.ts';
import { ownPassword, signedIn } from '../kit/passwords.ts';
import { lettering, pledgeText, pledging, wronglyAnswered } from '../kit/signing.ts';
import { uploaded } from '../kit/upload.ts';
import { type Response, world } from '../kit/world.ts';

const lacks = [
  ['a pledge', 'pledges', 'PEOPLE-005'],
  ['training', 'training', 'PEOPLE-006'],
] as const;

const refused = ({ status, body }: Response) => [status, body.rules];

const meeting = {
  name: '专题会',
  level: 'secret',
  venue: '三楼会议室',
  starts_at: '2026-03-02T02:00:00.000Z',
};
const medium = { no: 'U-001', kind: 'electromagnetic_medium', serial: 'SN1', regime: 'state', level: 'secret' };

test.each(lacks)('G8 without %s no state secret is read, be it there or not', async (_, paper, clause) => {
  const w = await world({ siteLevel: 'secret', lacking: { reader: paper } });
  const document = await ownDocument(w);
  for (const id of [document, 'none']) {
    for (const url of [
      `/api/registers/documents/${id}`,
      `/api/documents/${id}/bodies`,
      `/api/bodies/${id}`,
      `/api/cases/${id}`,
      `/api/registers/carriers/${id}`,
    ])
      expect([url, ...refused(await w.get('reader', url))]).toEqual([url, 409, [clause]]);
    expect(refused(await w.act('reader', 'hands.borrow', { document: id, purpose: '阅' }))).toEqual([409, [clause]]);
  }
  const list = (await w.get('reader', '/api/registers/documents')).body;
  expect([list.rows, list.total.count, list.unready[0].clause]).toEqual([[], 0, clause]);
  expect((await w.get('reader', '/api/find?q=年度')).body.hits).toEqual([]);
  expect((await w.get('drafter', `/api/registers/documents/${document}`)).status).toBe(200);
});

test.each(lacks)('G8 without %s no state secret is drafted, uploaded or received', async (_, paper, clause) => {
  const w = await world({ siteLevel: 'secret', lacking: { drafter: paper, clerk: paper } });
  const drafts = [proposal, { ...proposal, level: 'confidential', period: { kind: 'years', years: 5 } }];
  for (const draft of drafts)
    expect(refused(await w.act('drafter', 'classification.draft', draft))).toEqual([409, [clause]]);
  const document = await ownDocument(w, { status: 'draft' });
  expect(refused(await uploaded(w, 'drafter', document, '正文'))).toEqual([409, [clause]]);
  expect(refused(await receiving(w))).toEqual([409, [clause]]);
});

test.each(lacks)(
  'G8 neighbours: without %s nobody hosts a secret meeting or keeps a secret medium',
  async (...lack) => {
    const [, paper, clause] = lack;
    const w = await world({ lacking: { host: paper, officer: paper, reader: paper } });
    expect(refused(await w.act('host', 'meetings.plan-meeting', meeting))).toEqual([409, [clause]]);
    const bySelf = { ...medium, keeper: 'drafter' };
    expect(refused(await w.act('officer', 'devices.register-medium', bySelf))).toEqual([409, [clause]]);
    const forAnother = { ...medium, keeper: 'reader' };
    expect(refused(await w.act('secrecy_head', 'devices.register-medium', forAnother))).toEqual([409, [clause]]);
    expect((await w.act('secrecy_head', 'devices.register-medium', bySelf)).status).toBe(201);
  },
);

test.each(lacks)('G8 without %s nobody signs a case about a state secret', async (_, paper, clause) => {
  const w = await world({ lacking: { head: paper } });
  const { id: document } = await w.done('drafter', 'classification.draft', proposal);
  const asked = await w.act('drafter', 'classification.submit', { document });
  expect(asked.status).toBe(202);
  const sign = { case: asked.body.approval.id, opinion: '同意' };
  expect(refused(await w.act('head', 'cases.sign', sign))).toEqual([409, [clause]]);
  expect((await w.get('head', '/api/cases?box=todo')).body.cases).toEqual([]);
});

test('G8 a neighbour: what was asked for is not carried out in the name of who lost his pledge meanwhile', async () => {
  const w = await world();
  const { id: document } = await received(w);
  const asked = await w.act('drafter', 'classification.draft', proposal);
  const submitted = await w.act('drafter', 'classification.submit', { document: asked.body.id });
  for (const who of ['head', 'reviewer']) await w.sign(who, submitted.body.approval.id);
  await lapse(w, 'drafter');
  const last = await w.act('classifier', 'cases.sign', { case: submitted.body.approval.id, opinion: '同意' });
  expect([last.status, last.body.rule]).toEqual([409, 'PEOPLE-005']);
  expect(refused(await w.get('drafter', `/api/registers/documents/${document}`))).toEqual([409, ['PEOPLE-005']]);
});

test.each(lacks)('G8 no secret is opened to somebody without %s, by scope or by department', async (...lack) => {
  const [, paper, clause] = lack;
  const w = await world({ lacking: { reader2: paper } });
  const document = await ownDocument(w);
  const widening = { document, person: 'reader2', reason: '参加起草' };
  expect(refused(await w.act('drafter', 'classification.widen-scope', widening))).toEqual([409, [clause]]);
  const naming = { ...proposal, scope: ['p:reader2'] };
  const { id } = await w.done('drafter', 'classification.draft', naming);
  expect(refused(await w.act('drafter', 'classification.submit', { document: id }))).toEqual([409, [clause]]);
  const move = { person: 'reader2', department: 'd1', reason: '工作调动' };
  expect(refused(await w.act('hr', 'people.change-person', move))).toEqual([409, [clause]]);
});

test.each(lacks)('G8 company secrets and work secrets wait for no paper of PEOPLE: without %s', async (_, paper) => {
  const w = await world({ profile: 'company', siteLevel: 'secret', lacking: { reader: paper } });
  const company = await ownDocument(w, { regime: 'company' });
  const work = await ownDocument(w, { level: 'work_secret', period: null });
  for (const id of [company, work]) expect((await w.get('reader', `/api/registers/documents/${id}`)).status).toBe(200);
  expect((await w.get('reader', '/api/session')).body.person.unready).toHaveLength(1);
});

test.each(lacks)(
  'without %s nobody takes a state secret back at the desk, and no archivist takes it over',
  async (...lack) => {
    const [, paper, clause] = lack;
    const w = await world({ lacking: { clerk2: paper, archivist: paper } });
    const of = await lentPaper(w);
    const [carrier = '', other] = of.copies;
    await agreed(w, 'reader', of);
    await w.done('clerk', 'hands.lend', loanOf(carrier, 'reader'));
    for (const taking of ['hands.take-back', 'hands.collect'])
      expect([taking, ...refused(await w.act('clerk2', taking, { carrier }))]).toEqual([taking, 409, [clause]]);
    const filing = { volume: '2026-密-3', archivist: 'archivist', carriers: [other] };
    expect(refused(await w.act('clerk', 'archives.file', filing))).toEqual([409, [clause]]);
    expect((await w.act('clerk', 'hands.take-back', { carrier })).status).toBe(200);
  },
);

test('a holder in an old ledger who lacks the pledge gets no copy', async () => {
  const w = await world({ lacking: { reader: 'pledges' } });
  const line = { holder: '阅文人', state: '借出' };
  expect(await answered(w, line)).toEqual([['refused', ['PEOPLE-005']]]);
});

test('neighbour: nor does one whose pledge ran out after the file was judged', async () => {
  const w = await world();
  const { id } = await judged(w, 'clerk', '台账.csv', ledger({ holder: '阅文人', state: '借出' }));
  await lapse(w, 'reader');
  const after = await committed(w, 'clerk', id);
  expect([after.state, after.says.zh]).toEqual(['judged', expect.stringContaining('承诺书')]);
  expect((await w.act('clerk', 'takeover.import', { import: id })).body.rules).toEqual(['PEOPLE-005']);
  expect((await w.get('clerk', '/api/registers/carriers')).body.total.count).toBe(0);
});

test('whoever sits down at another’s open session signs no pledge for him: the password is asked for once more, each time', async () => {
  const w = await world({ lacking: { reader: 'pledges' } });
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  const sign = () => w.act('reader', 'signing.sign-pledge', pledging);
  expect((await sign()).body.findings.map((one: { rule: string }) => one.rule)).toEqual(['confirmed']);
  await w.confirm('officer');
  expect((await sign()).status).toBe(409);
  await w.confirm('reader');
  expect((await sign()).status).toBe(201);
  expect((await sign()).status).toBe(409);
});

test('neighbours: a confirmation is one session’s, and a refused signature does not use it up', async () => {
  const w = await world();
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  const { post } = await signedIn(w, 'reader');
  await w.confirm('drafter');
  const sign = () => post('/api/procedures/signing.sign-pledge', pledging);
  expect((await sign()).status).toBe(409);
  expect((await post('/api/session/confirm', { password: '' })).status).toBe(422);
  expect((await sign()).status).toBe(409);
  expect((await post('/api/session/confirm', { password: ownPassword })).status).toBe(200);
  const wrong = await post('/api/procedures/signing.sign-pledge', wronglyAnswered(pledging, 'ten_rules-5'));
  expect([wrong.status, wrong.body.rules]).toEqual([409, ['CONDUCT-005']]);
  expect((await sign()).status).toBe(201);
  expect((await w.ledger('act=confirm')).map((entry) => entry.outcome)).toContain('done');
});

test('neighbour: nor does a ledger let somebody know who lacks it, by naming him in a scope', async () => {
  const w = await world({ lacking: { reader: 'pledges' } });
  expect(await answered(w, { scope: '阅文人' })).toEqual([['refused', ['PEOPLE-005']]]);
});

const secretPerson = ['secret_person-1', 'secret_person-2', 'secret_person-3', 'secret_person-4', 'secret_person-5'];

test('every item of the pledge is understood before it is signed: one wrong answer of any, and nothing is signed', async () => {
  const w = await world({ lacking: { reader: 'pledges' } });
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  await w.confirm('reader');
  for (const id of [...secretPerson, 'ten_rules-1']) {
    const refused = await w.act('reader', 'signing.sign-pledge', wronglyAnswered(pledging, id));
    expect(refused.body.findings).toMatchObject([
      { rule: `understood-${id}`, kind: 'state', fields: [`answers.${id}`] },
    ]);
    expect(refused.status).toBe(409);
  }
  expect((await w.get('reader', '/api/session')).body.person.unready).toEqual(['PEOPLE-005']);
  expect((await w.act('reader', 'signing.sign-pledge', pledging)).status).toBe(201);
});

test('neighbours: a question left open counts as little, and one nobody asked is no answer', async () => {
  const w = await world({ lacking: { reader: 'pledges' } });
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  await w.confirm('reader');
  const { 'secret_person-2': _, ...answers } = pledging.answers;
  const open = await w.act('reader', 'signing.sign-pledge', { ...pledging, answers });
  expect([open.status, open.body.rules]).toEqual([409, ['PEOPLE-005']]);
  const strange = { ...pledging, answers: { ...pledging.answers, 'secret_person-9': '1' } };
  expect((await w.act('reader', 'signing.sign-pledge', strange)).status).toBe(422);
});

test('neighbours: a text that leaves out an item of its sets is not published, whichever it is', async () => {
  const w = await world({ without: ['pledges'] });
  const every = Object.keys(pledging.answers);
  for (const id of ['secret_person-2', 'ten_rules-10', 'handset-3']) {
    const items = every.filter((one) => one !== id);
    const refused = await w.act('officer', 'signing.publish-pledge', { ...pledgeText, items });
    expect([refused.status, refused.body.findings[0].rule]).toEqual([422, `names-${id}`]);
  }
  expect((await w.act('reader', 'signing.sign-pledge', pledging)).status).toBe(404);
});

test('neighbours: nor one with a line of its own, or a name, that says nothing', async () => {
  const w = await world();
  for (const more of [{ others: [' '] }, { others: ['外出讲课前报审', '—'] }, { name: '-' }]) {
    const refused = await w.act('officer', 'signing.publish-pledge', { ...pledgeText, ...more });
    expect([refused.status, refused.body.rules]).toEqual([422, ['PEOPLE-005']]);
  }
});

test('neighbour: a confirmation serves for five minutes, and not a moment longer', async () => {
  const w = await world();
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  const { post } = await signedIn(w, 'reader');
  await post('/api/session/confirm', { password: ownPassword });
  const sign = () => post('/api/procedures/signing.sign-pledge', pledging);
  const age = (seconds: number) =>
    asOwner((client) =>
      client.query(
        "update jingui.session set confirmed_at = now() - make_interval(secs => $1) where unit_id = $2 and person_id = 'reader' and confirmed_at is not null",
        [seconds, w.id],
      ),
    );
  expect((await age(301)).rowCount).toBe(1);
  expect((await sign()).body.findings.map((one: { rule: string }) => one.rule)).toEqual(['confirmed']);
  await age(290);
  expect((await sign()).status).toBe(201);
});

test.each(lacks)(
  'without %s nobody prints or copies a secret, or shreds what was spoiled, for a clerk who enters it',
  async (...lack) => {
    const [, paper, clause] = lack;
    const w = await world({ lacking: { printer: paper } });
    const { order } = await ordered(w);
    const made = { order, printed: 6, operator: 'printer' };
    expect(refused(await w.act('clerk', 'making.make', made))).toEqual([409, [clause]]);
    const shredded = { order, printed: 7, waste: 1, waste_by: ['clerk', 'printer'] };
    expect(refused(await w.act('clerk', 'making.make', shredded))).toEqual([409, [clause]]);
    const { carrier } = await original(w);
    const permit = await permitted(w, carrier);
    const copied = { ...permit.input, operator: 'printer' };
    expect(refused(await w.act('clerk', 'making.copy', copied, { case: permit.case }))).toEqual([409, [clause]]);
    await w.done('clerk', 'making.make', { ...made, operator: 'clerk2' });
  },
);

test('a text in force is not replaced for its own day: the next edition begins later, and until then the first is signed', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  const again = { ...pledgeText, name: '修改后的文本' };
  for (const day of [undefined, '2026-03-02']) {
    const refused = await w.act('officer', 'signing.publish-pledge', { ...again, in_force_from: day });
    expect([refused.status, refused.body.fields, refused.body.findings[0].rule]).toEqual([
      422,
      ['in_force_from'],
      'supersedes-later',
    ]);
  }
  await w.done('officer', 'signing.publish-pledge', { ...again, in_force_from: '2026-03-09' });
  const signed = async () => {
    const { id } = await w.signed('reader', 'signing.sign-pledge', pledging);
    return (await w.get('officer', `/api/registers/signatures/${id}`)).body.row;
  };
  expect(await signed()).toMatchObject({ text: pledgeText.name, edition: 2 });
  await w.at('2026-03-09T02:00:00.000Z');
  expect(await signed()).toMatchObject({ text: again.name, edition: 3 });
});

test('neighbours: an edition is changed and removed by nobody, whatever statement he sends', async () => {
  const w = await world();
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  for (const sql of ["update signing_text set name = '另一文本'", 'delete from signing_text'])
    await expect(asOwner((client) => client.query(sql))).rejects.toThrow(/written once/);
});

test('whoever pledged by an older text pledges anew within thirty days; until then the old pledge is good', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await ownDocument(w);
  await w.done('officer', 'signing.publish-pledge', { ...pledgeText, others: ['外出讲课前报保密办审查'] });
  await w.at('2026-03-02T02:00:00.000Z');
  const mine = async () => (await w.obligations('PEOPLE-005')).find((one) => one.owner.id === 'reader');
  const { status, cause, due_at } = await mine();
  expect([status, cause, due_at.slice(0, 10)]).toEqual(['open', 'edition-2', '2026-04-01']);
  expect((await w.get('reader', `/api/registers/documents/${document}`)).status).toBe(200);
  await w.signed('reader', 'signing.sign-pledge', pledging);
  expect((await mine()).status).toBe('met');
  await w.at('2026-03-03T02:00:00.000Z');
  expect((await w.obligations('PEOPLE-005')).filter((one) => one.owner.id === 'reader')).toHaveLength(1);
});

test('nobody signs another text than the one he was shown: where a new one came into force meanwhile he reads that first', async () => {
  const w = await world();
  await w.done('officer', 'signing.publish-pledge', { ...pledgeText, in_force_from: '2026-03-03' });
  const facts = async () =>
    (await w.post('reader', '/api/procedures/signing.sign-pledge/facts', pledging)).body.ask.text;
  const before = await facts();
  expect(before.edition).toBe(1);
  await w.at('2026-03-03T02:00:00.000Z');
  await w.confirm('reader');
  const late = await w.act('reader', 'signing.sign-pledge', { ...pledging, text: before.digest });
  expect([late.status, late.body.findings.map((one: { rule: string }) => one.rule)]).toEqual([409, ['text-shown']]);
  const now = await facts();
  const { id } = await w.done('reader', 'signing.sign-pledge', { ...pledging, text: now.digest });
  const { row } = (await w.get('officer', `/api/registers/signatures/${id}`)).body;
  expect(row).toMatchObject({ edition: 2, digest: now.digest });
});

test('nobody signs a text he was not shown: without the text, or with one that was never one, nothing is signed', async () => {
  const w = await world({ lacking: { reader: 'pledges', head: 'letters' } });
  await w.done('officer', 'signing.publish-pledge', pledgeText);
  await w.confirm('reader');
  for (const text of [undefined, lettering.text, 'a'.repeat(64)]) {
    const refused = await w.act('reader', 'signing.sign-pledge', { ...pledging, text });
    expect([refused.status, refused.body.findings.map((one: { rule: string }) => one.rule)]).toEqual([
      409,
      ['text-shown'],
    ]);
  }
  expect((await w.act('reader', 'signing.sign-pledge', pledging)).status).toBe(201);
  await w.confirm('head');
  const letter = await w.act('head', 'signing.sign-letter', { ...lettering, text: undefined });
  expect([letter.status, letter.body.rules, letter.body.fields]).toEqual([409, ['ORG-014'], ['text']]);
});

test('neighbour: nor is a copy opened to somebody whose pledge has lapsed since', async () => {
  const w = await world();
  const { carrier } = await original(w, { scope: ['p:drafter', 'p:reader', 'p:reader2'] });
  const [copy] = await copied(w, carrier);
  await lapse(w, 'reader2');
  const opened = { carrier: copy?.id, scope: ['p:reader2'] };
  expect(refused(await w.act('clerk', 'making.label-copy', opened))).toEqual([409, ['PEOPLE-005']]);
});

test('the paper of an organ is not entered as a company’s secret, so that nobody touches it without a pledge', async () => {
  for (const profile of ['bureau', 'company'] as const) {
    const w = await world({ profile });
    const company = { regime: 'company', period: { kind: 'long' }, source: 'other' } as const;
    for (const issuer of ['试验省某厅', '中共试验省委办公厅（章）']) {
      const answer = await receiving(w, { ...company, issuer });
      expect([...refused(answer), answer.body.fields]).toEqual([422, ['CLASSIFY-013'], ['regime', 'issuer']]);
    }
    expect((await receiving(w, { ...company, issuer: '试验集团公司办公室' })).status).toBe(201);
  }
});

test.each(lacks)(
  'whoever lacks %s has seen no paper on a state secret; of what is no secret he may vouch',
  async (_, lack, clause) => {
    const w = await world({ lacking: { printer: lack } });
    const { id: document } = await received(w, {});
    const refusal = refused(await w.act('clerk', 'evidence.submit', { ...paper, document }));
    expect(refusal).toEqual([409, [clause]]);
    expect((await w.act('clerk', 'evidence.submit', { ...paper, person: 'reader' })).status).toBe(201);
    const ready = { ...paper, document, seen_by: ['seal_keeper', 'archivist'] };
    expect((await w.act('clerk', 'evidence.submit', ready)).status).toBe(201);
  },
);

test.each(lacks)(
  'nor does whoever lacks %s enter that another body has signed for a secret',
  async (_, lacking, clause) => {
    const w = await world({ lacking: { clerk2: lacking } });
    const { parcels } = await packed(w);
    const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
    await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
    await w.done('clerk', 'mail.dispatch', { dispatch, ...byPost });
    const receipt = { dispatch, numbers, signed_by: '收件人', received_on: '2026-03-02' };
    expect(refused(await w.act('clerk2', 'mail.confirm-receipt', receipt))).toEqual([409, [clause]]);
    expect((await w.act('clerk', 'mail.confirm-receipt', receipt)).status).toBe(200);
  },
);
