import { expect, test } from 'vitest';
import { drafted } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

test('what no reviewer has looked at is neither printed nor issued', async () => {
  const w = await world();
  const document = await drafted(w);
  const printing = await w.act('drafter', 'making.request-print', { document, recipients: [], kept: 1 });
  expect([printing.status, printing.body.rule]).toEqual([409, 'CLASSIFY-017']);
  const issued = await w.act('drafter', 'classification.issue', { document });
  expect([issued.status, issued.body.rules]).toEqual([409, ['CLASSIFY-017', 'CLASSIFY-015']]);
});

test('what is no secret is fixed by the reviewer', async () => {
  const w = await world();
  const document = await drafted(w, { regime: 'own', level: 'internal', period: null });
  const asked = await w.act('drafter', 'classification.submit', { document });
  expect([asked.status, asked.body.approval?.steps]).toEqual([202, ['classification_reviewer']]);
});
