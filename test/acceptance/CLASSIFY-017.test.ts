import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { classified, decided, drafted, signers } from '../kit/classification.ts';
import { uploaded } from '../kit/upload.ts';
import { world } from '../kit/world.ts';

acceptance('CLASSIFY-017', 1, async () => {
  const w = await world();
  const state = await classified(w);
  const company = await classified(w, { regime: 'company', period: { kind: 'long' } }, signers.company);
  const markOf = async (id: string) => (await w.get('reader', `/api/registers/documents/${id}`)).body.row.mark;
  expect(await markOf(state)).toBe('机密★20年');
  expect(await markOf(company)).toBe('重要商密 长期');
});

acceptance('CLASSIFY-017', 2, async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '机密★20年\n正文');
  await classified(w, {}, undefined, document);
  const asked = await w.act('drafter', 'making.request-print', { document, recipients: [], kept: 2 });
  let order = '';
  for (const who of ['head', 'leader']) order = (await w.sign(who, asked.body.approval.id)).id;
  const made = await w.act('clerk', 'making.make', { order, printed: 2 });
  expect(made.status).toBe(200);
  expect(made.body.carriers).toHaveLength(2);
});

positive('CLASSIFY-017', 'nothing is numbered before level and period are on it', async () => {
  const w = await world();
  const document = await drafted(w);
  const early = await w.act('clerk', 'classification.issue', { document });
  expect([early.status, early.body.rules]).toEqual([409, expect.arrayContaining(['CLASSIFY-017'])]);
  await decided(w, document);
  expect((await w.act('clerk', 'classification.issue', { document })).status).toBe(200);
});

positive('CLASSIFY-017', 'a work secret prints 内部', async () => {
  const w = await world();
  const work = { level: 'work_secret', regime: null, period: null };
  const last = await decided(w, await drafted(w, work), signers.plain);
  expect([last.status, last.body.mark]).toEqual([201, '内部']);
});
