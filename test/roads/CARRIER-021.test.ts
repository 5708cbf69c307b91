import { expect, test } from 'vitest';
import { first, handOf, loanOf, paper, shown, today } from '../kit/carriers-hands.ts';
import { classified, printed } from '../kit/classification.ts';
import { cast, world } from '../kit/world.ts';

test('a circulation of one reader needs what a loan needs', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const asked = await w.act('clerk', 'hands.start-circulation', { document, readers: ['reader'] });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  const early = await w.act('clerk', 'hands.deliver', { carrier: first(copies), person: 'reader' });
  expect([early.status, early.body.rules]).toEqual([403, ['CARRIER-009']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
  await w.sign('leader', asked.body.approval.id);
  await w.done('clerk', 'hands.deliver', { carrier: first(copies), person: 'reader', ...shown });
});

test('neighbour: the same reader twice, or one beside the registry’s own people, is one reader', async () => {
  const w = await world();
  const { document } = await paper(w);
  for (const readers of [
    ['reader', 'reader'],
    ['reader', 'clerk2'],
  ]) {
    const asked = await w.act('clerk', 'hands.start-circulation', { document, readers });
    expect([readers, asked.status]).toEqual([readers, 202]);
  }
});

test('neighbour: where nobody can agree to a loan, nobody reads alone', async () => {
  const w = await world({ own: { 'CARRIER-021.approver': { top_secret: ['leader_in_charge'], otherwise: null } } });
  const { document } = await paper(w);
  const refused = await w.act('clerk', 'hands.start-circulation', { document, readers: ['reader'] });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-021']]);
});

const noon = '2026-03-02T04:00:00.000Z';

test('an approved loan is lent no longer than was agreed to', async () => {
  const w = await world();
  const of = await paper(w);
  const asked = { document: of.document, purpose: '起草报告', due_at: noon };
  await w.approved('reader', 'hands.borrow', asked, ['leader']);
  const longer = loanOf(first(of.copies), 'reader', { due_at: today });
  const refused = await w.act('clerk', 'hands.lend', longer);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-021'], ['due_at']]);
  const desk = {
    person: 'reader',
    carriers: [first(of.copies)],
    purpose: '起草报告',
    id_checked: true,
    signature: true,
  };
  await w.done('clerk', 'hands.issue', desk);
  const [loan] = (await w.get('officer', '/api/registers/loans')).body.rows;
  expect(loan).toMatchObject({ due_at: noon });
});

test('neighbour: what was agreed to for a secret serves no top secret', async () => {
  const graded = { confidential: [], secret: ['office_head'], top_secret: ['leader_in_charge'] };
  const people = cast.map((one) => (one.id === 'reader' ? { ...one, designated: true } : one));
  const authority = ['top_secret', 'secret', 'confidential'] as const;
  const w = await world({ own: { 'CARRIER-021.approver': graded }, authority, people });
  const scope = ['p:reader', 'p:drafter'];
  const document = await classified(w, { scope });
  const [of] = await printed(w, document, 1);
  await w.approved('reader', 'hands.borrow', { document, purpose: '起草报告' }, ['office_head']);
  const raised = { document, level: 'top_secret', period: { kind: 'years', years: 30 }, reason: '情况变化' };
  await w.approved('drafter', 'classification.change', raised, ['head', 'classifier']);
  await w.done('clerk', 'classification.correct-mark', { document });
  const loan = loanOf(of?.copies[0] ?? '', 'reader', { due_at: '2026-03-02T03:00:00.000Z' });
  const refused = await w.act('clerk', 'hands.lend', loan);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-021']]);
  await w.approved('reader', 'hands.borrow', { document, purpose: '起草报告' }, ['leader']);
  await w.done('clerk', 'hands.lend', loan);
});

test('neighbour: nor is a circulation begun by who was asked for a secret, when it rose before he signed', async () => {
  const graded = { confidential: [], secret: ['office_head'], top_secret: ['leader_in_charge'] };
  const people = cast.map((one) => (one.id === 'reader' ? { ...one, designated: true } : one));
  const authority = ['top_secret', 'secret', 'confidential'] as const;
  const w = await world({ own: { 'CARRIER-021.approver': graded }, authority, people });
  const document = await classified(w, { scope: ['p:reader', 'p:drafter'] });
  await printed(w, document, 1);
  const asked = await w.act('clerk', 'hands.start-circulation', { document, readers: ['reader'] });
  const raised = { document, level: 'top_secret', period: { kind: 'years', years: 30 }, reason: '情况变化' };
  await w.approved('drafter', 'classification.change', raised, ['head', 'classifier']);
  const signed = await w.act('office_head', 'cases.sign', { case: asked.body.approval.id });
  expect([signed.status, signed.body.rules]).toEqual([409, ['CARRIER-021']]);
});

test('neighbour: nor goes on, when it rose after he had signed', async () => {
  const graded = { confidential: [], secret: ['office_head'], top_secret: ['leader_in_charge'] };
  const people = cast.map((one) => (one.id === 'reader' ? { ...one, designated: true } : one));
  const authority = ['top_secret', 'secret', 'confidential'] as const;
  const w = await world({ own: { 'CARRIER-021.approver': graded }, authority, people });
  const document = await classified(w, { scope: ['p:reader', 'p:drafter'] });
  await printed(w, document, 1);
  const asked = await w.act('clerk', 'hands.start-circulation', { document, readers: ['reader'] });
  const { id: circulation } = await w.sign('office_head', asked.body.approval.id);
  const raised = { document, level: 'top_secret', period: { kind: 'years', years: 30 }, reason: '情况变化' };
  await w.approved('drafter', 'classification.change', raised, ['head', 'classifier']);
  await w.done('clerk', 'classification.correct-mark', { document });
  const delivered = await w.act('clerk', 'hands.deliver', {
    circulation,
    id_checked: true,
    signature: true,
    purpose: '阅办',
  });
  expect([delivered.status, delivered.body.rules]).toEqual([409, ['CARRIER-021']]);
});

test('neighbour: nor does a circulation of two become a loan by stopping after one of them', async () => {
  const w = await world();
  const { document } = await paper(w);
  const { id: circulation, carrier } = await w.done('clerk', 'hands.start-circulation', {
    document,
    readers: ['reader', 'drafter'],
  });
  await w.done('clerk', 'hands.deliver', { circulation, person: 'reader' });
  await w.done('clerk', 'hands.collect', { carrier });
  const stop = () => w.act('clerk', 'hands.stop-circulation', { circulation, reason: '不再传阅' });
  const asked = await stop();
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  await w.done('clerk', 'hands.deliver', { circulation, person: 'drafter' });
  await w.done('clerk', 'hands.collect', { carrier });
  const { status, body } = await w.act('leader', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' });
  expect([status, body.rules]).toEqual([409, ['CARRIER-012']]);
});

test('neighbour: what nobody has read, or two, is stopped as before', async () => {
  const w = await world();
  const { document } = await paper(w);
  const readers = ['reader', 'drafter', 'head'];
  const stop = (circulation: string) => w.act('clerk', 'hands.stop-circulation', { circulation, reason: '不再传阅' });
  const unread = await w.done('clerk', 'hands.start-circulation', { document, readers });
  expect((await stop(unread.id)).status).toBe(200);
  const { id: circulation, carrier } = await w.done('clerk', 'hands.start-circulation', { document, readers });
  for (const person of ['reader', 'drafter']) {
    await w.done('clerk', 'hands.deliver', { circulation, person });
    await w.done('clerk', 'hands.collect', { carrier });
  }
  expect((await stop(circulation)).status).toBe(200);
});

test('neighbour: nor does a return undone give the reader what has risen since, on the word of who agreed to it as less', async () => {
  const graded = { confidential: [], secret: ['office_head'], top_secret: ['leader_in_charge'] };
  const people = cast.map((one) => (one.id === 'reader' ? { ...one, designated: true } : one));
  const authority = ['top_secret', 'secret', 'confidential'] as const;
  const w = await world({ own: { 'CARRIER-021.approver': graded }, authority, people });
  const document = await classified(w, { scope: ['p:reader', 'p:drafter'] });
  const [lent, read] = (await printed(w, document, 2)).map(({ copies }) => first(copies));
  await w.approved('reader', 'hands.borrow', { document, purpose: '起草报告' }, ['office_head']);
  await w.done('clerk', 'hands.lend', loanOf(lent ?? '', 'reader', { due_at: noon }));
  const circulation = { document, carrier: read, readers: ['reader'] };
  await w.approved('clerk', 'hands.start-circulation', circulation, ['office_head']);
  await w.done('clerk', 'hands.deliver', { carrier: read, person: 'reader', ...shown });
  const moves = [];
  for (const carrier of [lent, read]) moves.push((await w.done('clerk', 'hands.take-back', { carrier })).movement);
  const raised = { document, level: 'top_secret', period: { kind: 'years', years: 30 }, reason: '情况变化' };
  await w.approved('drafter', 'classification.change', raised, ['head', 'classifier']);
  for (const [at, movement] of moves.entries()) {
    const undone = await w.act('clerk', 'hands.undo', { movement });
    expect([undone.status, undone.body.rules]).toEqual([409, ['CARRIER-021']]);
    expect(await handOf(w, [lent, read][at] ?? '')).toMatchObject({ hand: 'registry' });
  }
});

test('neighbour: a return is undone as before while the paper is what it was when it was lent', async () => {
  const w = await world();
  const of = await paper(w);
  await w.approved('reader', 'hands.borrow', { document: of.document, purpose: '起草报告' }, ['leader']);
  await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader', { due_at: noon }));
  const { movement } = await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  await w.done('clerk', 'hands.undo', { movement });
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'reader' });
});
