import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { decided, drafted, signers } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

acceptance('CLASSIFY-015', 1, async () => {
  const w = await world({ own: { 'CLASSIFY-015.committee_pre_review': true } });
  const document = await drafted(w);
  const asked = await w.act('drafter', 'classification.submit', { document });
  expect(asked.body.approval.steps).toEqual(['dept_head', 'classification_reviewer', 'committee', 'classifier']);
  for (const who of ['head', 'reviewer', 'principal']) {
    await w.sign(who, asked.body.approval.id);
    const answer = await w.act('clerk', 'classification.issue', { document });
    expect([answer.status, answer.body.rules]).toEqual([409, expect.arrayContaining(['CLASSIFY-015'])]);
  }
});

acceptance('CLASSIFY-015', 2, async () => {
  const w = await world();
  const document = await drafted(w);
  const last = await decided(w, document);
  expect(last.status).toBe(201);
  const record = await w.get('classifier', `/api/registers/classifications/${last.body.id}`);
  expect(record.status).toBe(200);
  expect(record.body.row).toMatchObject({
    mark: '机密★20年',
    decided_on: '2026-03-02',
    basis: '试验保密事项范围第三条',
  });
  expect(record.body.row.deciders).toContain('定密责任人');
  const table = w.running.app.db;
  await expect(
    table.transaction(async (connection) => {
      await connection.query('select jingui.enter($1, $2)', [w.running.app.systemToken, w.id]);
      await connection.query('update classification set mark = $1 where unit_id = $2', ['秘密★1年', w.id]);
    }),
  ).rejects.toThrow(/written once/);
});

acceptance('CLASSIFY-015', 3, async () => {
  const w = await world({ profile: 'company' });
  const document = await drafted(w, { regime: 'company', period: { kind: 'long' } });
  const asked = await w.act('drafter', 'classification.submit', { document });
  expect(asked.body.approval.steps).toEqual(['secrecy_office_head', 'committee']);
  await w.sign('secrecy_head', asked.body.approval.id);
  const answer = await w.act('clerk', 'classification.issue', { document });
  expect([answer.status, answer.body.rules]).toEqual([409, expect.arrayContaining(['CLASSIFY-015'])]);
});

positive('CLASSIFY-015', 'decided by everybody in the route, the document is issued', async () => {
  const w = await world();
  const document = await drafted(w);
  expect((await decided(w, document)).status).toBe(201);
  const answer = await w.act('clerk', 'classification.issue', { document, doc_no: '测发〔2026〕1号' });
  expect([answer.status, answer.body.mark]).toEqual([200, '机密★20年']);
});

positive('CLASSIFY-015', 'text changed after a signature voids the approval', async () => {
  const w = await world();
  const document = await drafted(w);
  const asked = await w.act('drafter', 'classification.submit', { document });
  for (const who of signers.state.slice(0, -1)) await w.sign(who, asked.body.approval.id);
  await w.done('drafter', 'classification.draft', {
    document,
    title: '另一题',
    level: 'confidential',
    period: { kind: 'years', years: 5 },
    scope: ['p:reader'],
    basis: '同上',
  });
  const last = await w.act('classifier', 'cases.sign', { case: asked.body.approval.id });
  expect([last.status, last.body.rules]).toEqual([409, ['CLASSIFY-015']]);
});
