import { expect, test } from 'vitest';
import { first, handOf, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('the principal decides no case that is not put to him, and the attempt is on record, seen or not', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const { approval } = (await w.act('reader', 'hands.borrow', { document, purpose: '起草报告' })).body;
  const answers = [];
  for (const decision of [approval.id, 'no-such-case']) {
    const answer = await w.act('principal', 'cases.sign', { case: decision, opinion: '同意' });
    answers.push(answer.body);
    expect(answer.status).toBe(404);
  }
  expect(answers[0]).toEqual(answers[1]);
  const asked = await w.ledger('rule=CONDUCT-019&outcome=denied');
  expect(asked.map((one) => [one.actor.id, one.act])).toEqual(Array(2).fill(['principal', 'cases.sign']));
  const lent = await w.act('clerk', 'hands.lend', loanOf(first(copies), 'reader'));
  expect([lent.status, lent.body.rules]).toEqual([409, ['CARRIER-021']]);
});

test('neighbour: an open case is not carried out, an inner step is not replaced by a letter, no field skips a step', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const asked = { document, purpose: '起草报告' };
  const id = (await w.act('reader', 'hands.borrow', asked)).body.approval.id;
  const early = await w.act('clerk', 'hands.borrow', asked, { case: id });
  expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-021']]);
  await expect(w.attach('clerk2', id)).rejects.toThrow('outside-step');
  const forced = await w.act('leader', 'cases.sign', { case: id, opinion: '同意', force: true });
  expect([forced.status, forced.body.rules, forced.body.fields]).toEqual([422, ['CONDUCT-019'], ['force']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
});

test('a signature that says no is none: who does not agree refuses or sends back', async () => {
  const w = await world();
  const of = await paper(w);
  const asked = await w.act('reader', 'hands.borrow', { document: of.document, purpose: '起草' });
  const { id, steps } = asked.body.approval;
  expect([asked.status, steps]).toEqual([202, ['leader_in_charge']]);
  const signed = await w.act('leader', 'cases.sign', { case: id, opinion: '不同意借出' });
  expect([signed.status, signed.body.rules, signed.body.fields]).toEqual([422, ['CONDUCT-019'], ['opinion']]);
  for (const opinion of ['我 不 同意', '经研究，暂不同意', '同意？不同意', '反对', 'I do not agree'])
    expect([opinion, (await w.act('leader', 'cases.sign', { case: id, opinion })).status]).toEqual([opinion, 422]);
  await w.done('leader', 'cases.sign', { case: id, opinion: '不同意见已采纳，同意借出' });
});

test('whoever waits for a signature does not end the office it is given by, until it is given', async () => {
  const w = await world();
  const deputy = { deputy: 'clerk', until: '2026-03-05T01:00:00.000Z', reason: '出差' };
  const { approval } = (await w.act('officer', 'people.deputize', deputy)).body;
  expect(approval.steps).toEqual(['dept_head']);
  const end = (person: string) => w.act('officer', 'people.end-appointment', { person, role: 'dept_head' });
  const waiting = await end('secrecy_head');
  expect([waiting.status, waiting.body.rules]).toEqual([403, ['CONDUCT-019']]);
  expect((await end('head2')).status).toBe(200);
  await w.sign('secrecy_head', approval.id);
  expect((await end('secrecy_head')).status).toBe(200);
});

test('nor does he move a head who signs by standing at the head alone, without the office', async () => {
  const bare = { id: 'head2', name: '二处处长', department: 'd2', post: '处长', grade: 'core', roles: [] } as const;
  const w = await world({ people: [bare] });
  const deputy = { deputy: 'clerk', until: '2026-03-05T01:00:00.000Z', reason: '出差' };
  expect((await w.act('hr', 'people.deputize', deputy)).body.approval.steps).toEqual(['dept_head']);
  const moved = { person: 'head2', department: 'd1', reason: '工作调整' };
  const moving = await w.act('hr', 'people.change-person', moved);
  expect([moving.status, moving.body.rules]).toEqual([403, ['CONDUCT-019']]);
  expect((await w.act('sysadmin', 'people.change-person', moved)).status).toBe(202);
});

test('nor is a signature set aside by anybody but whose turn it is', async () => {
  const w = await world();
  const login = `audit.${w.id}`.slice(0, 40);
  const { id } = (await w.act('secadmin', 'people.give-login', { person: 'auditor', login })).body.approval;
  await w.sign('sysadmin', id);
  const back = { case: id, opinion: '补充材料', step: 1 };
  for (const who of ['secadmin', 'sysadmin', 'auditor', 'leader']) {
    const refused = await w.act(who, 'cases.return', back);
    expect([who, refused.status]).toEqual([who, who === 'leader' || who === 'auditor' ? 404 : 403]);
  }
  // Nor by whose turn it is himself, of a step nobody has signed, or without a word.
  expect((await w.act('principal', 'cases.return', { ...back, step: 2 })).status).toBe(422);
  expect((await w.act('principal', 'cases.return', { ...back, opinion: '' })).status).toBe(422);
  const steps = (await w.get('secadmin', `/api/cases/${id}`)).body.steps as { status: string }[];
  expect(steps.map(({ status }) => status)).toEqual(['signed', 'waiting']);
});

test('nor does somebody asked for his opinion, handed a step or standing in for a signer count as a signature of another', async () => {
  const w = await world();
  const login = `audit.${w.id}`.slice(0, 40);
  const { id } = (await w.act('secadmin', 'people.give-login', { person: 'auditor', login })).body.approval;
  await w.done('sysadmin', 'cases.ask-opinion', { case: id, person: 'reader' });
  await w.done('reader', 'cases.advise', { case: id, view: 'agreed', opinion: '同意' });
  await w.sign('sysadmin', id);
  // Whoever gave his opinion gets no office by it.
  expect((await w.act('reader', 'cases.sign', { case: id, opinion: '同意' })).body.findings[0].rule).toBe('your-turn');
  expect((await w.act('principal', 'cases.hand-on', { case: id, person: 'reader' })).body.findings[0].rule).toBe(
    'competent',
  );
  const steps = (await w.get('secadmin', `/api/cases/${id}`)).body.steps as { status: string }[];
  expect(steps.map(({ status }) => status)).toEqual(['signed', 'waiting']);
});
