import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { copied, original, permitted } from '../kit/carriers-copying.ts';
import { agreed, loanOf } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-031', 1, async () => {
  const w = await world();
  const { carrier } = await original(w);
  const [copy] = await copied(w, carrier);
  for (const change of [
    { level: 'confidential' },
    { scope: ['d:d1', 'd:d2'] },
    { scope: ['p:reader2'] },
    { scope: ['all'] },
  ]) {
    const refused = await w.act('clerk', 'making.label-copy', { carrier: copy?.id, ...change });
    expect([refused.status, refused.body.rule]).toEqual([403, 'CARRIER-031']);
  }
  expect((await w.act('clerk', 'making.label-copy', { carrier, level: 'secret' })).status).toBe(409);
});

acceptance('CARRIER-031', 2, async () => {
  const w = await world();
  const { carrier, document } = await original(w);
  const copies = await copied(w, carrier, { copies: 3, collect_by: '2026-03-03' });
  for (const [n, person] of ['drafter', 'reader', 'head'].entries()) {
    await agreed(w, person, { document, copies: [] });
    await w.done('clerk', 'hands.lend', loanOf(copies[n]?.id ?? '', person));
  }
  await w.at('2026-03-04T02:00:00.000Z');
  const owed = await w.obligations('CARRIER-031');
  expect(owed.map((one) => [one.owner?.id ?? one.owner_id, one.status]).sort()).toEqual([
    ['drafter', 'overdue'],
    ['head', 'overdue'],
    ['reader', 'overdue'],
  ]);
  await w.done('clerk', 'hands.take-back', { carrier: copies[0]?.id, pages_ok: true });
  await w.at('2026-03-04T03:00:00.000Z');
  const after = await w.obligations('CARRIER-031');
  expect(after.filter((one) => one.status === 'met')).toHaveLength(1);
  expect(after).toHaveLength(3);
});

positive('CARRIER-031', 'when the original is recalled, whoever holds a copy owes it by the same day', async () => {
  const w = await world();
  const { carrier, document } = await original(w);
  const [copy] = await copied(w, carrier, { collect_by: '2026-05-29' });
  await agreed(w, 'reader', { document, copies: [] });
  await w.done('clerk', 'hands.lend', loanOf(copy?.id ?? '', 'reader'));
  await w.done('clerk', 'recall.call-in', { document, due: '2026-03-05', reason: '制发机关通知清退' });
  await w.at('2026-03-02T02:00:00.000Z');
  await w.at('2026-03-02T03:00:00.000Z');
  const owed = await w.obligations('CARRIER-031');
  expect(owed.map((one) => one.due_at).sort()).toEqual(['2026-03-05T15:59:59.999Z', '2026-05-29T09:30:00.000Z']);
});

positive('CARRIER-031', 'a copy inherits label and mark; its scope may only be narrowed', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const [copy] = await copied(w, carrier);
  await w.done('clerk', 'making.label-copy', { carrier: copy?.id, scope: ['p:reader'], level: 'secret' });
  expect((await w.get('reader', `/api/registers/carriers/${copy?.id}`)).status).toBe(200);
  expect((await w.get('drafter', `/api/registers/carriers/${copy?.id}`)).status).toBe(404);
  expect((await w.get('drafter', `/api/registers/carriers/${carrier}`)).status).toBe(200);
});

acceptance('CARRIER-031', 3, async () => {
  const w = await world();
  const { carrier } = await original(w);
  const permit = await permitted(w, carrier, { collect_by: '2026-03-06' });
  const made = await w.act('clerk', 'making.copy', permit.input, { case: permit.case });
  expect(made.status).toBe(201);
  const rowOf = async (id: unknown) => (await w.get('clerk', `/api/registers/carriers/${id}`)).body.row;
  const first = await rowOf(carrier);
  const copy = await rowOf(made.body.carriers[0].id);
  expect(copy).toMatchObject({ level: first.level, mark: first.mark, copy_of: carrier, collect_by: '2026-03-06' });
});
