import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { drafted, signers } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

acceptance('CLASSIFY-012', 1, async () => {
  const w = await world();
  const document = await drafted(w, { basis: '' });
  const answer = await w.act('drafter', 'classification.submit', { document });
  expect(answer.status).toBe(422);
  expect(answer.body.rules).toContain('CLASSIFY-012');
  expect(answer.body.fields).toContain('basis');
});

acceptance('CLASSIFY-012', 2, async () => {
  const w = await world();
  const none = { level: 'public', regime: 'own', period: null, scope: [], basis: null };
  const answer = await w.act('drafter', 'classification.submit', { document: await drafted(w, none) });
  expect(answer.status).toBe(202);
});

acceptance('CLASSIFY-012', 3, async () => {
  const w = await world();
  const answer = await w.act('drafter', 'classification.submit', { document: await drafted(w) });
  expect(answer.status).toBe(202);
  expect(answer.body.approval.steps).toHaveLength(signers.state.length);
});

positive('CLASSIFY-012', 'each missing item is listed, and the draft can be completed by its author only', async () => {
  const w = await world();
  const document = await drafted(w, { basis: null, scope: [], period: null });
  const answer = await w.act('drafter', 'classification.submit', { document });
  expect(answer.body.fields).toEqual(expect.arrayContaining(['period', 'scope', 'basis']));
  const other = await w.act('head', 'classification.draft', { document, title: '改题' });
  expect([other.status, other.body.rules]).toEqual([403, ['CLASSIFY-012']]);
});
