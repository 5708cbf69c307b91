import { expect, test } from 'vitest';
import { classified, drafted } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

test('a public draft that has a period, or is for some people alone, is not submitted', async () => {
  const w = await world();
  const plain = { level: 'public', regime: 'own', period: null, scope: [], basis: null };
  for (const [beside, field] of [
    [{ period: { kind: 'years', years: 20 } }, 'period'],
    [{ scope: ['p:reader'] }, 'scope'],
  ] as const) {
    const document = await drafted(w, { ...plain, ...beside });
    const refused = await w.act('drafter', 'classification.submit', { document });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CLASSIFY-012'], [field]]);
  }
  expect((await w.act('drafter', 'classification.submit', { document: await drafted(w, plain) })).status).toBe(202);
});

test('a basis to be given later is none, of a state secret, of a company secret and of a work secret', async () => {
  const w = await world();
  for (const [basis, kind] of [
    ['待补', {}],
    ['（暂无）', { regime: 'company', period: { kind: 'long' } }],
    ['无', { level: 'work_secret', regime: 'own', period: null }],
  ] as const) {
    const document = await drafted(w, { ...kind, basis });
    const refused = await w.act('drafter', 'classification.submit', { document });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CLASSIFY-012'], ['basis']]);
  }
});

test('neighbour: a change does not leave a secret that nobody needs to know', async () => {
  const w = await world();
  const document = await classified(w);
  const refused = await w.act('drafter', 'classification.change', { document, scope: [], reason: '收窄' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CLASSIFY-012'], ['scope']]);
});
