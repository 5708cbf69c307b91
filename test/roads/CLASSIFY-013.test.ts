import { expect, test } from 'vitest';
import { receiving } from '../kit/carriers-intake.ts';
import { drafted, proposal } from '../kit/classification.ts';
import { answered } from '../kit/importing.ts';
import { world } from '../kit/world.ts';

test('a draft whose level field is blank is neither submitted, issued nor printed, and nothing derives from it', async () => {
  const w = await world();
  const document = await drafted(w, { level: null, regime: 'own', period: null });
  for (const [procedure, input] of [
    ['classification.submit', { document }],
    ['classification.issue', { document, doc_no: '测发〔2026〕1号' }],
    ['making.request-print', { document, kept: 1 }],
  ] as const) {
    const refused = await w.act('drafter', procedure, input);
    expect([procedure, refused.status, refused.body.rules]).toEqual([
      procedure,
      422,
      expect.arrayContaining(['CLASSIFY-013']),
    ]);
  }
  const derived = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [document] });
  expect(derived.status).toBe(409);
});

test('neighbours: nor does mail come in, or a line of an old ledger, with the field blank', async () => {
  const w = await world();
  const mail = await receiving(w, { level: null });
  expect([mail.status, mail.body.rules]).toEqual([422, ['CLASSIFY-013']]);
  expect(await answered(w, { level: '' })).toEqual([['refused', ['CLASSIFY-013']]]);
});

test('a level that does not belong to the kind of secret is none, proposed or received', async () => {
  const w = await world();
  for (const level of ['work_secret', 'internal', 'public']) {
    const draft = await w.act('drafter', 'classification.draft', { ...proposal, level, period: null });
    expect([draft.status, draft.body.rules]).toEqual([422, ['CLASSIFY-013']]);
    const mail = await receiving(w, { level });
    expect([mail.status, mail.body.rules]).toEqual([422, expect.arrayContaining(['CLASSIFY-013'])]);
  }
});

test('neighbour: a draft gets no number in the register before its level is decided, blank or proposed', async () => {
  const w = await world();
  for (const [draft, clause] of [
    [{ level: null, regime: 'own', period: null }, 'CLASSIFY-013'],
    [{}, 'CLASSIFY-017'],
  ] as const) {
    const document = await drafted(w, { ...draft, scope: ['p:reader', 'r:registry_clerk'] });
    const refused = await w.act('clerk', 'mail.register', { document });
    expect([refused.status, refused.body.rules]).toEqual([expect.any(Number), expect.arrayContaining([clause])]);
    expect([409, 422]).toContain(refused.status);
  }
});
