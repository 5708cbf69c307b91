import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { carrier } from '#modules/carriers/index.ts';
import { received } from '../kit/carriers-intake.ts';
import { wanted } from '../kit/carriers-copying.ts';
import { given } from '../kit/effects.ts';
import { drafted } from '../kit/classification.ts';
import { ownDocument } from '../kit/own-document.ts';
import { world } from '../kit/world.ts';

test('what bears no mark is neither copied, printed, numbered nor sent', async () => {
  const w = await world();
  const { carriers } = await received(w, { scope: ['p:drafter'] });
  const unmarked = await ownDocument(w, { period: null, scope: ['duty:registry', 'p:drafter'] });
  await given(w, [update(carrier, carriers[0]?.id ?? '', { document_id: unmarked })]);
  const copying = await w.act('drafter', 'carriers.copy', { ...wanted, carrier: carriers[0]?.id });
  expect([copying.status, copying.body.rules]).toEqual([409, ['CLASSIFY-017']]);
  const printing = { document: unmarked, recipients: [], kept: 1 };
  expect((await w.act('drafter', 'carriers.request-print', printing)).body.rules).toEqual(['CLASSIFY-017']);
});

test('every regime and level gets its own mark, and none but state secrets a star, however it came in', async () => {
  const w = await world();
  for (const [paper, mark] of [
    [{ level: 'confidential', period: { kind: 'years', years: 5 } }, '秘密★5年'],
    [{ level: 'secret', period: { kind: 'date', date: '2030-01-01' } }, '机密★2030年1月1日'],
    [{ level: 'secret', regime: 'group', source: 'other', period: { kind: 'long' } }, '重要商密 长期'],
    [{ level: 'top_secret', regime: 'company', source: 'other', period: { kind: 'permanent' } }, '核心商密 永久'],
    [{ level: 'work_secret', regime: 'own', period: null }, '内部'],
    [{ level: 'internal', regime: 'own', period: null }, '内部'],
    [{ level: 'public', regime: 'own', period: null }, ''],
  ] as const)
    expect((await received(w, paper)).mark).toBe(mark);
});

test('an unclassified draft is not printed before its level field is fixed, nor a protected one', async () => {
  const w = await world({ authority: [] });
  for (const document of [await drafted(w, { level: null, regime: null }), await drafted(w)]) {
    const answer = await w.act('drafter', 'carriers.request-print', { document, recipients: [], kept: 1 });
    expect([409, 422]).toContain(answer.status);
    expect(['CLASSIFY-013', 'CLASSIFY-017']).toContain(answer.body.rule);
  }
});
