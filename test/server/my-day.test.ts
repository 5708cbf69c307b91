import { expect, test } from 'vitest';
import { oblige } from '#kernel/obligation.ts';
import { lent } from '#modules/hands/clocks.ts';
import { agreed, first, loanOf, paper } from '../kit/carriers-hands.ts';
import { given } from '../kit/effects.ts';
import { type World, world } from '../kit/world.ts';

// biome-ignore lint: rows of an answer are asserted on field by field
async function tasks(w: World, who: string): Promise<any[]> {
  return (await w.get(who, '/api/my-day')).body.tasks;
}

test('however much is owed of one copy, its holder has one row that says what he does', async () => {
  const w = await world();
  const of = await paper(w, { return_by: '2026-03-20' });
  await agreed(w, 'reader', of);
  await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
  await w.done('clerk', 'recall.call-in', { document: of.document, due: '2026-03-06' });
  const owed = (await w.get('reader', '/api/obligations?status=open')).body.obligations;
  const own = owed.filter((one: { owner_id: string; object_id: string }) => one.object_id === first(of.copies));
  expect(own.length).toBeGreaterThan(1);
  const rows = await tasks(w, 'reader');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    kind: 'owed',
    act: null,
    verb: { zh: '交回' },
    how: { zh: '交到机要室，扫码即登记归还' },
    objects: [{ table: 'carrier', id: first(of.copies) }],
    nos: ['1'],
  });
  expect(rows[0].parts).toHaveLength(own.length);
  expect(rows[0].due).toBe(own.map((one: { due_at: string }) => one.due_at).sort()[0]);
});

test('copies of one document that the registry owes are one row with an act of its own', async () => {
  const w = await world();
  const of = await paper(w, { listed: '1-3', counted: '1-3', return_by: '2026-03-20' });
  await w.done('clerk', 'recall.call-in', { document: of.document, due: '2026-03-06' });
  const rows = (await tasks(w, 'clerk')).filter(({ kind }) => kind === 'owed');
  const ours = rows.filter(({ parts }) => parts.some(({ clause }: { clause: string }) => clause === 'CARRIER-058'));
  expect(ours).toHaveLength(1);
  expect(ours[0]).toMatchObject({ count: 3, nos: ['1', '2', '3'], of: { table: 'document', id: of.document } });
  expect(ours[0].act).toMatch(/^recall\./);
  expect(new Set(ours[0].parts.map(({ object }: { object: { id: string } }) => object.id)).size).toBe(3);
});

test('what is late says how far up it was told, and is the first row', async () => {
  const w = await world();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader'));
  await w.at('2026-03-12T01:00:00.000Z');
  await w.at('2026-03-13T01:00:00.000Z');
  const [row] = await tasks(w, 'reader');
  expect(row).toMatchObject({ tone: 'late', told: { to: expect.any(String) } });
  expect(row.told.times).toBeGreaterThan(1);
});

test('a case at my step is a row that leads to it; leave that may be used is a row of the registry until it is used', async () => {
  const w = await world();
  const of = await paper(w);
  const asked = await w.act('reader', 'hands.borrow', { document: of.document, purpose: '起草' });
  const { id } = asked.body.approval;
  const { steps } = (await w.get('reader', `/api/cases/${id}`)).body;
  const signer = steps[0].role === 'dept_head' ? 'head' : 'leader';
  expect(await tasks(w, signer)).toMatchObject([
    { kind: 'decision', act: 'cases.sign', objects: [{ table: 'case', id }], verb: { zh: '审批' }, person: '阅文人' },
  ]);
  const [mine] = (await w.get('reader', '/api/my-day')).body.requests;
  expect(mine).toMatchObject({ id, status: 'open' });
  expect(mine.steps[0].people.length).toBeGreaterThan(0);
});

test('what one may not open has no name, no level and no link, and is a row all the same', async () => {
  const w = await world();
  const of = await paper(w, { scope: ['p:reader'] });
  const owed = { id: 'theirs', owner: { person: 'reader2' }, of: 'x' } as const;
  const when = { at: '2026-03-02T01:00:00.000Z', due: '2026-03-20T09:30:00.000Z' };
  await given(w, [oblige(lent, { ...owed, ...when, object: first(of.copies) })]);
  expect((await w.get('reader2', `/api/registers/carriers/${first(of.copies)}`)).status).toBe(404);
  expect(await tasks(w, 'reader2')).toMatchObject([
    {
      title: null,
      level: null,
      mark: null,
      objects: [],
      nos: [],
      of: null,
      holders: [],
      noun: { zh: '载体' },
      count: 1,
    },
  ]);
});
