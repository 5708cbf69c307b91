import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { decided, drafted, signers } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

acceptance('CLASSIFY-013', 1, async () => {
  const w = await world();
  const document = await drafted(w, { level: null, regime: null });
  for (const [who, act] of [
    ['drafter', 'classification.submit'],
    ['clerk', 'classification.issue'],
  ] as const) {
    const answer = await w.act(who, act, { document });
    expect([act, answer.status]).toEqual([act, 422]);
    expect(answer.body.rules).toContain('CLASSIFY-013');
  }
  const printing = await w.act('drafter', 'making.request-print', {
    document,
    recipients: [{ unit: '试验市甲局', copies: 1 }],
    kept: 1,
  });
  expect([printing.status, printing.body.rules]).toEqual([422, ['CLASSIFY-013']]);
});

acceptance('CLASSIFY-013', 2, async () => {
  const w = await world();
  const open = { level: 'public', regime: null, period: null, scope: [], basis: null };
  const document = await drafted(w, open);
  await decided(w, document, signers.plain);
  const numbered = await w.done('clerk', 'classification.issue', { document, doc_no: '测发〔2026〕1号' });
  expect(numbered).toMatchObject({ level_field: '无密', mark: '' });
  const row = (await w.get('drafter', `/api/registers/documents/${document}`)).body.row;
  expect(row).toMatchObject({ level: 0, mark: '', status: 'active' });
});

positive('CLASSIFY-013', 'a level its kind of secret does not have is refused while drafting', async () => {
  const w = await world();
  const answer = await w.act('drafter', 'classification.draft', {
    title: '某事',
    level: 'work_secret',
    regime: 'state',
  });
  expect([answer.status, answer.body.rules]).toEqual([422, ['CLASSIFY-013']]);
});
