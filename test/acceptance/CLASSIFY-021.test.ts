import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { lent } from '../kit/carriers-hands.ts';
import { received } from '../kit/carriers-intake.ts';
import { classified, derived, drafted, printed, signers } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

const holders = ['reader', 'drafter', 'legal', 'reader2'] as const;
const scope = holders.map((who) => `p:${who}`);
const down = { level: 'confidential', period: { kind: 'years', years: 10 }, reason: '情况变化' };

acceptance('CLASSIFY-021', 1, async () => {
  const w = await world();
  const document = (await received(w)).id;
  const { level, period, reason } = down;
  const asked = { declassify: { reason }, change: { level, period, reason }, extend: { period, reason } };
  for (const [act, input] of Object.entries(asked)) {
    const answer = await w.act('clerk', `classification.${act}`, { document, ...input });
    expect([act, answer.status, answer.body.rules[0]]).toEqual([act, 403, 'CLASSIFY-021']);
  }
  const suggested = await w.act('clerk', 'classification.suggest', { document, suggestion: '内容已公开，建议解密' });
  expect(suggested.status).toBe(201);
});

acceptance('CLASSIFY-021', 2, async () => {
  const w = await world();
  const document = await classified(w, { scope });
  const papers = await printed(w, document, holders.length);
  for (const [n, who] of holders.entries()) await lent(w, who, papers[n] as (typeof papers)[number]);
  await w.approved('drafter', 'classification.change', { document, ...down }, ['head', 'classifier']);
  const owed = await w.obligations('CLASSIFY-021');
  expect(owed.map((one) => one.status)).toEqual(['open', 'open', 'open', 'open']);
  expect(owed.map((one) => one.owner.id).sort()).toEqual([...holders].sort());
  expect(owed[0].says.en).toMatch(/correct the mark/i);
  await w.done('legal', 'classification.correct-mark', { document });
  expect((await w.obligations('CLASSIFY-021')).filter((one) => one.status === 'open')).toHaveLength(3);
  const again = await w.act('legal', 'classification.correct-mark', { document });
  expect([again.status, again.body.rules]).toEqual([409, ['CLASSIFY-021']]);
});

acceptance('CLASSIFY-021', 3, async () => {
  const w = await world();
  const document = await classified(w, { scope });
  const papers = await printed(w, document, holders.length);
  for (const [n, who] of holders.entries()) await lent(w, who, papers[n] as (typeof papers)[number]);
  const asked = await w.act('drafter', 'classification.change', { document, ...down });
  await w.sign('head', asked.body.approval.id);
  const last = await w.act('classifier', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' });
  expect([200, 201]).toContain(last.status);
  const { rows } = (await w.get('clerk', `/api/registers/secret-changes?document_id=${document}`)).body;
  expect(rows).toMatchObject([{ mark_from: '机密★20年', mark_to: '秘密★10年' }]);
  const told = (await w.alerts('CLASSIFY-021')).filter((one) => one.kind === 'secret_changed');
  expect(told.map((one) => one.to)).toEqual(expect.arrayContaining([...holders]));
});

positive(
  'CLASSIFY-021',
  'a change takes effect with the last signature: label, mark, copies, register, notices',
  async () => {
    const w = await world();
    const document = await classified(w);
    const [paper] = await printed(w, document, 1);
    const asked = await w.act('drafter', 'classification.change', { document, ...down });
    expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'classifier']]);
    await w.sign('head', asked.body.approval.id);
    const row = async () => (await w.get('reader', `/api/registers/documents/${document}`)).body.row;
    expect((await row()).mark).toBe('机密★20年');
    const last = await w.sign('classifier', asked.body.approval.id);
    expect(last).toMatchObject({ level: 'confidential', mark: '秘密★10年', expires_on: '2036-03-02' });
    expect(await row()).toMatchObject({ level: 3, mark: '秘密★10年', expires_on: '2036-03-02' });
    const copy = await w.get('clerk', `/api/registers/carriers/${paper?.copies[0]}`);
    expect(copy.body.row).toMatchObject({ mark: '秘密★10年' });
    const { rows } = (await w.get('clerk', `/api/registers/secret-changes?document_id=${document}`)).body;
    expect(rows).toMatchObject([
      { kind: 'change', mark_from: '机密★20年', mark_to: '秘密★10年', level_from: 4, level_to: 3, reason: '情况变化' },
    ]);
    expect((await w.alerts('CLASSIFY-021')).map((one) => [one.to, one.kind])).toEqual([['reader', 'secret_changed']]);
  },
);

positive('CLASSIFY-021', 'declassified by approval it bears no mark and is still not public', async () => {
  const w = await world();
  const document = await classified(w);
  const asked = { document, reason: '工作已公开' };
  await w.approved('drafter', 'classification.declassify', asked, ['head', 'classifier']);
  const row = (await w.get('reader', `/api/registers/documents/${document}`)).body.row;
  expect(row).toMatchObject({ status: 'declassified', level: 1, mark: '' });
  expect((await w.get('reader2', `/api/registers/documents/${document}`)).status).toBe(404);
});

positive(
  'CLASSIFY-021',
  'beyond the powers, without a reason, without a change or undecided it is refused',
  async () => {
    const w = await world();
    const document = await classified(w);
    const years = { kind: 'years', years: 30 };
    const up = { document, level: 'top_secret', period: years, reason: '更重要' };
    const open = { level: 'internal', regime: null, period: null };
    const tries = [
      [up, 403, 'CLASSIFY-031'],
      [{ ...up, level: 'secret' }, 422, 'CLASSIFY-016'],
      [{ document, level: 'confidential', period: { kind: 'years', years: 5 } }, 422, 'CLASSIFY-021'],
      [{ document, reason: '无变化' }, 422, 'CLASSIFY-021'],
      [{ document, level: 'internal', reason: '降为内部' }, 422, 'CLASSIFY-021'],
      [{ document: await drafted(w), ...down }, 409, 'CLASSIFY-015'],
      [{ document: await classified(w, open, signers.plain), ...down }, 409, 'CLASSIFY-022'],
    ] as const;
    for (const [input, status, rule] of tries) {
      const answer = await w.act('drafter', 'classification.change', input);
      expect([answer.status, answer.body.rules]).toEqual([status, expect.arrayContaining([rule])]);
    }
  },
);

positive('CLASSIFY-021', 'what derives from a source follows it and cannot go first', async () => {
  const w = await world();
  const source = await classified(w, { scope: ['p:drafter'] });
  const id = await derived(w, { sources: [source] });
  await classified(w, {}, undefined, id);
  const first = await w.act('drafter', 'classification.declassify', { document: id, reason: '不必保密' });
  expect([first.status, first.body.rules]).toEqual([403, ['CLASSIFY-020']]);
  await w.approved('drafter', 'classification.change', { document: source, ...down }, ['head', 'classifier']);
  expect((await w.alerts('CLASSIFY-020')).map((one) => [one.to, one.object.id])).toEqual([['drafter', id]]);
  const elsewhere = await w.act('drafter', 'classification.change', { document: id, ...down, level: 'secret' });
  expect(elsewhere.body.rules).toContain('CLASSIFY-020');
  await w.approved('drafter', 'classification.change', { document: id, ...down }, ['head', 'classifier']);
});
