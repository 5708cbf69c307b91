import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { classified, decided, derived } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

const scope = ['p:drafter'];

acceptance('CLASSIFY-020', 1, async () => {
  const w = await world();
  const source = await classified(w, { scope });
  const lower = { title: '摘录', sources: [source], level: 'confidential' };
  const answer = await w.act('drafter', 'classification.derive', lower);
  expect([answer.status, answer.body.rules]).toEqual([422, ['CLASSIFY-020']]);
  const open = await w.act('drafter', 'classification.derive', { ...lower, level: 'internal' });
  expect([open.status, open.body.rules]).toEqual([422, expect.arrayContaining(['CLASSIFY-020'])]);
});

acceptance('CLASSIFY-020', 2, async () => {
  const w = await world();
  const source = await classified(w, { scope, level: 'confidential', period: { kind: 'years', years: 5 } });
  const answer = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [source], level: 'secret' });
  expect([answer.status, answer.body.rules]).toEqual([422, ['CLASSIFY-020']]);
});

positive('CLASSIFY-020', 'what is made of a source takes its level, period, scope and end', async () => {
  const w = await world();
  const source = await classified(w, { scope });
  const id = await derived(w, { sources: [source] });
  const last = await decided(w, id);
  expect([last.status, last.body.mark]).toEqual([201, '机密★20年']);
  const rows = await Promise.all(
    [source, id].map(async (one) => (await w.get('drafter', `/api/registers/documents/${one}`)).body.row),
  );
  expect(rows[1].expires_on).toBe(rows[0].expires_on);
});

positive(
  'CLASSIFY-020',
  'of several sources the highest level, the longest period and the common scope count',
  async () => {
    const w = await world();
    const high = await classified(w, { scope: ['p:drafter', 'p:legal'], period: { kind: 'years', years: 6 } });
    const long = await classified(w, {
      scope: ['p:drafter', 'p:reader'],
      level: 'confidential',
      period: { kind: 'years', years: 8 },
    });
    const compiled = { title: '汇编', sources: [high, long] };
    const wrong = await w.act('drafter', 'classification.derive', { ...compiled, period: { kind: 'years', years: 6 } });
    expect(wrong.body.rules).toEqual(['CLASSIFY-020']);
    const id = await derived(w, compiled);
    expect((await decided(w, id)).body.mark).toBe('机密★8年');
    expect((await w.get('legal', `/api/registers/documents/${id}`)).status).toBe(404);
  },
);

positive('CLASSIFY-020', 'a source one may not know of is as if it did not exist', async () => {
  const w = await world();
  const source = await classified(w, { scope });
  expect((await w.act('reader2', 'classification.derive', { title: '摘录', sources: [source] })).status).toBe(404);
});
