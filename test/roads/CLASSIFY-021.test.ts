import { expect, test } from 'vitest';
import { registered } from '../kit/importing.ts';
import { classified, decided, drafted } from '../kit/classification.ts';
import { handedIn, sentUp } from '../kit/letters.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

const row = async (w: World, id: string) => (await w.get('reader', `/api/registers/documents/${id}`)).body.row;

async function decidedDraft(w: World): Promise<string> {
  const id = await drafted(w);
  await decided(w, id);
  return id;
}

test('G2 issued as of 2001 it would be no secret at the next tick: refused, and so is 2090', async () => {
  const w = await world();
  const document = await decidedDraft(w);
  for (const [issued_on, rule] of [
    ['2001-01-01', 'CLASSIFY-021'],
    ['2026-03-01', 'CLASSIFY-021'],
    ['2090-01-01', 'CLASSIFY-016'],
  ] as const) {
    const refused = await w.act('drafter', 'classification.issue', { document, issued_on });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, [rule], ['issued_on']]);
  }
  await w.at('2026-03-03T01:00:00.000Z');
  expect(await row(w, document)).toMatchObject({ status: 'draft', level: 4, mark: '机密★20年' });
  await w.done('drafter', 'classification.issue', { document, issued_on: '2026-03-02' });
});

test('G2 a neighbour: a superior’s decision is neither dated before it was asked for nor ahead', async () => {
  const w = await world({ authority: [] });
  const document = await drafted(w);
  await decided(w, document);
  const decision = { document, evidence_id: await handedIn(w, 'clerk2', { document }, { dated: '2026-03-02' }) };
  const unasked = await w.act('clerk', 'classification.record-decision', decision);
  expect([unasked.status, unasked.body.rules]).toEqual([409, ['CLASSIFY-031']]);
  const long = await handedIn(w, 'officer', { document }, { dated: '2001-01-01' });
  const up = { document, body: '试验省某厅', evidence_id: long, ...byPost };
  const early = await w.act('drafter', 'classification.submit-upward', up);
  expect([early.status, early.body.rules, early.body.fields]).toEqual([422, ['CLASSIFY-031'], ['evidence_id']]);
  await sentUp(w, 'drafter', document);
  for (const decided_on of ['2001-01-01', '2090-01-01']) {
    const refused = await w.act('clerk', 'classification.record-decision', { ...decision, decided_on });
    expect([refused.status, refused.body.fields]).toEqual([422, expect.arrayContaining(['decided_on'])]);
  }
});

test('G2 a neighbour: a change to a date that has passed, or beyond the longest period, is no way to end or stretch it', async () => {
  const w = await world();
  const document = await classified(w);
  for (const date of ['2026-03-02', '2001-01-01', '2090-01-01']) {
    const change = { document, period: { kind: 'date', date }, reason: '情况变化' };
    const refused = await w.act('drafter', 'classification.change', change);
    expect([refused.status, refused.body.rules]).toEqual([422, ['CLASSIFY-016']]);
  }
});

test('a paper under our own name from an old ledger is changed by nobody here, nor by itself, without the power for its level', async () => {
  const w = await world({ authority: [] });
  const line = { issuer: '测试市某局', scope: '承办人', period: '2026-03-10' };
  const { 关于第1项工作的通知: own, 关于第2项工作的通知: theirs } = await registered(w, line, {
    ...line,
    issuer: '云岭市委办公室',
  });
  for (const procedure of ['declassify', 'change'])
    expect(
      (
        await w.act('drafter', `classification.${procedure}`, {
          document: own,
          reason: '工作需要',
          level: 'confidential',
        })
      ).status,
    ).not.toBeLessThan(300);
  const asked = await w.act('drafter', 'classification.declassify', { document: own, reason: '工作需要' });
  expect([asked.status, asked.body.rules]).toEqual([403, expect.arrayContaining(['CLASSIFY-021'])]);
  await w.at('2026-03-12T01:00:00.000Z');
  const rowOf = async (id: string | undefined) => (await w.get('clerk', `/api/registers/documents/${id}`)).body.row;
  expect(await rowOf(own)).toMatchObject({ status: 'active', level: 4 });
  expect(await rowOf(theirs)).toMatchObject({ status: 'declassified' });
});

test('neighbour: with the power it is ours to change', async () => {
  const w = await world();
  const { 关于第1项工作的通知: document } = await registered(w, { issuer: '测试市某局', scope: '承办人' });
  expect((await w.act('drafter', 'classification.declassify', { document, reason: '工作需要' })).status).toBe(202);
});

test('who was added to the scope is told of a change and of the end as everybody in it is', async () => {
  const w = await world();
  const document = await classified(w, { period: { kind: 'date', date: '2027-03-10' } });
  const wider = { document, person: 'reader2', reason: '参加起草' };
  await w.approved('drafter', 'classification.widen-scope', wider, ['head', 'leader']);
  const told = async (clause: string) => {
    const { alerts } = (await w.get('reader2', `/api/alerts?rule=${clause}`)).body;
    return alerts.map(({ kind }: { kind: string }) => kind);
  };
  const lower = { document, level: 'confidential', reason: '情况变化' };
  await w.approved('drafter', 'classification.change', lower, ['head', 'classifier']);
  expect(await told('CLASSIFY-021')).toEqual(['secret_changed']);
  const ending = await classified(w, { period: { kind: 'date', date: '2026-03-10' } });
  await w.approved('drafter', 'classification.widen-scope', { ...wider, document: ending }, ['head', 'leader']);
  await w.at('2026-03-10T01:00:00.000Z');
  expect(await told('CLASSIFY-022')).toEqual(['secret_declassified']);
});

test('“none” or “to follow” is no reason to change, extend, end or widen anything', async () => {
  const w = await world();
  const document = await classified(w);
  const period = { kind: 'years', years: 20 };
  for (const reason of ['无', '待补', '（暂无）', '-'])
    for (const [act, clause, more] of [
      ['change', 'CLASSIFY-021', { level: 'confidential', period: { kind: 'years', years: 5 } }],
      ['extend', 'CLASSIFY-021', { period }],
      ['declassify', 'CLASSIFY-021', {}],
      ['widen-scope', 'CLASSIFY-019', { person: 'reader2' }],
    ] as const) {
      const refused = await w.act('drafter', `classification.${act}`, { document, reason, ...more });
      expect([act, refused.status, refused.body.rules]).toEqual([act, 422, expect.arrayContaining([clause])]);
      expect(refused.body.fields).toContain('reason');
    }
});
