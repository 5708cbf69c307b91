import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { received } from '../kit/carriers-intake.ts';
import { drafted, proposal } from '../kit/classification.ts';
import { ran } from '../kit/duties.ts';
import { replaced, uploaded } from '../kit/upload.ts';
import { declaration, declared } from '../kit/site.ts';
import { world } from '../kit/world.ts';
import { filesOf } from '../kit/files.ts';

acceptance('SYSTEM-020', 1, async () => {
  const w = await world();
  const document = await drafted(w);
  const answers = [
    await uploaded(w, 'drafter', document, '正文'),
    await uploaded(w, 'drafter', document, '附件', '附件一'),
    await uploaded(w, 'clerk', document, '扫描件', '扫描件'),
    await replaced(w, 'drafter', document, '正文'),
  ];
  for (const answer of answers) {
    expect([answer.status, answer.body.rules]).toEqual([403, ['SYSTEM-020']]);
    expect(answer.body.findings[0].says.zh).toContain('第三十条');
  }
  expect(await filesOf(w)).toEqual([]);
  expect((await w.get('drafter', `/api/documents/${document}/bodies`)).body.bodies).toEqual([]);
  expect(await w.ledger('rule=SYSTEM-020&outcome=denied')).toHaveLength(answers.length);
  expect((await received(w)).carriers).toHaveLength(5);
});

acceptance('SYSTEM-020', 2, async () => {
  const w = await world();
  const answer = await w.act('secrecy_head', 'system.declare-site', { ...declaration, examination_document: '' });
  expect([answer.status, answer.body.rules]).toEqual([422, ['SYSTEM-020']]);
  expect(answer.body.fields).toContain('examination_document');
  expect((await w.get('clerk', '/api/session')).body.unit.siteLevel).toBe('none');
});

positive(
  'SYSTEM-020',
  'declared with its examination document the site holds text up to its level, until that lapses',
  async () => {
    const w = await world({ authority: ['top_secret', 'secret', 'confidential'] });
    await declared(w);
    expect((await w.get('clerk', '/api/session')).body.unit.siteLevel).toBe('secret');
    expect((await uploaded(w, 'drafter', await drafted(w), '正文')).status).toBe(201);
    const top = await drafted(w, { level: 'top_secret', period: { kind: 'years', years: 30 } });
    const above = await uploaded(w, 'drafter', top, '正文');
    expect([above.status, above.body.rules]).toEqual([403, ['SYSTEM-020']]);
    await w.at('2027-03-02T01:00:00.000Z');
    expect((await w.get('clerk', '/api/session')).body.unit.siteLevel).toBe('none');
    expect((await w.alerts('SYSTEM-020')).map((one) => one.kind)).toEqual(['site_declaration_over']);
    await ran(w, 'system.site-lapses');
  },
);

positive('SYSTEM-020', 'work secrets, internal matters and trade secrets are always held', async () => {
  const w = await world();
  for (const thing of [
    { level: 'work_secret', regime: 'own', period: null },
    { level: 'internal', regime: 'own', period: null },
    { level: 'secret', regime: 'company', period: { kind: 'long' } },
  ]) {
    expect((await uploaded(w, 'drafter', await drafted(w, thing), '正文')).status).toBe(201);
  }
  const other = await w.act('drafter', 'system.declare-site', declaration);
  expect([other.status, other.body.rules]).toEqual([403, ['SYSTEM-020']]);
});

positive(
  'SYSTEM-020',
  'text stored while it was internal does not become a state secret here; once removed it may',
  async () => {
    const w = await world();
    const internal = { level: 'internal', regime: 'own', period: null };
    const document = await drafted(w, internal);
    const { id } = (await uploaded(w, 'drafter', document, '正文')).body;
    const raised = await w.act('drafter', 'classification.draft', { ...proposal, document });
    expect([raised.status, raised.body.rules]).toEqual([403, ['SYSTEM-020']]);
    const removed = await w.send('drafter', { method: 'DELETE', url: `/api/bodies/${id}` });
    expect([removed.status, removed.body.id]).toEqual([200, id]);
    expect(await filesOf(w)).toEqual([]);
    expect((await w.act('drafter', 'classification.draft', { ...proposal, document })).status).toBe(200);
  },
);
