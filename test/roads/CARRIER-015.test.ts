import { expect, test } from 'vitest';
import { agreed, first, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const absence = { until: '2026-03-20T01:00:00.000Z', reason: '出差' };

test('no administrator stands in for anybody, and nobody for whom the grade or the papers are wanting', async () => {
  const w = await world({ lacking: { archivist: 'pledges' } });
  const name = (deputy: string) => w.act('reader', 'people.deputize', { deputy, ...absence });
  for (const deputy of ['sysadmin', 'secadmin', 'auditor']) expect((await name(deputy)).status).toBe(403);
  const general = await name('general');
  expect([general.status, general.body.rules]).toEqual([409, ['PEOPLE-001']]);
  const unpledged = await name('archivist');
  expect([unpledged.status, unpledged.body.rules]).toEqual([409, ['PEOPLE-005']]);
  expect((await w.act('sysadmin', 'people.deputize', { deputy: 'reader', ...absence })).status).toBe(403);
});

test('a neighbour: a deputy signs nothing and holds no office; he ends with the time or the word of the one he stands for', async () => {
  const w = await world();
  await w.approved('head', 'people.deputize', { deputy: 'drafter', ...absence }, ['leader']);
  expect((await w.get('drafter', '/api/session')).body.person.roles).toEqual(['drafter']);
  const asked = await w.act('reader', 'people.deputize', { deputy: 'drafter', ...absence });
  expect(asked.body.approval.steps).toEqual(['dept_head']);
  const signed = await w.act('drafter', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' });
  expect(signed.status).not.toBe(200);
  const { rows } = (await w.get('clerk', '/api/registers/deputies')).body;
  expect((await w.act('reader2', 'people.end-deputy', { deputy: rows[0].id })).status).toBe(403);
  await w.done('head', 'people.end-deputy', { deputy: rows[0].id });
});

test('a neighbour: a deputy sees what the other owes and when it is overdue, and no more once he is none', async () => {
  const w = await world();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
  const seen = async () =>
    (await w.get('drafter', '/api/obligations')).body.obligations.filter(
      (one: { owner: { id: string } }) => one.owner.id === 'reader',
    );
  expect(await seen()).toEqual([]);
  await w.approved('reader', 'people.deputize', { deputy: 'drafter', ...absence }, ['head']);
  await w.at('2026-03-02T10:00:00.000Z');
  expect((await seen()).map((one: { status: string }) => one.status)).toContain('overdue');
  await w.clock('2026-03-20T02:00:00.000Z');
  expect(await seen()).toEqual([]);
});
