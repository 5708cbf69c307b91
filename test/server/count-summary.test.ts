import { expect, test } from 'vitest';
import { counting, rows, scan, shelved } from '../kit/carriers-accounting.ts';
import { asOwner } from '../kit/owner.ts';
import { type World, world } from '../kit/world.ts';

/** What a refused or looked-at count must leave as it was. */
async function held(w: World): Promise<string> {
  const tables = ['inventory', 'inventory_item', 'count_entry', 'carrier', 'obligation', 'alert', 'incident'];
  const all = await asOwner(async (client) => {
    const found: unknown[] = [];
    for (const table of tables)
      found.push((await client.query(`select * from ${table} where unit_id = $1 order by 1, 2, 3`, [w.id])).rows);
    return found;
  });
  return JSON.stringify(all);
}

test('a summary changes nothing and tells what is left by whoever handled it last, and what differs', async () => {
  const w = await world();
  const here = await shelved(w, 3);
  const elsewhere = await shelved(w, 1, { place: 'registry_room' });
  const inventory = await counting(w);
  await scan(w, inventory, here.copies[0]?.code ?? '');
  await scan(w, inventory, elsewhere.copies[0]?.code ?? '');
  const before = await held(w);
  const summary = await w.done('clerk', 'counting.summarize', { inventory });
  expect(summary).toMatchObject({ expected: 3, present: 1, unseen: 2, unsearched: 2 });
  expect(summary.remaining.map((one: { copy_no: number }) => one.copy_no).sort()).toEqual([2, 3]);
  expect(summary.remaining[0]).toMatchObject({ last: expect.any(String), title: expect.any(String) });
  expect(summary.strange).toMatchObject([{ verdict: 'misplaced', code: elsewhere.copies[0]?.code }]);
  expect(await held(w)).toBe(before);
});

test('the search begins only with the number that is not there; any other changes nothing', async () => {
  const w = await world();
  const here = await shelved(w, 3);
  const inventory = await counting(w);
  await scan(w, inventory, here.copies[0]?.code ?? '');
  const before = await held(w);
  for (const unseen of [0, 1, 3]) {
    const refused = await w.act('clerk', 'counting.start-search', { inventory, unseen });
    expect([refused.status, refused.body.findings[0].rule]).toEqual([422, 'number-said']);
  }
  expect(await held(w)).toBe(before);
  expect(await w.done('clerk', 'counting.start-search', { inventory, unseen: 2 })).toMatchObject({ lost: 2 });
  expect(await rows(w, 'incidents')).toEqual([]);
  const after = await w.done('clerk', 'counting.summarize', { inventory });
  expect(after).toMatchObject({ unseen: 2, unsearched: 0 });
});

test('a count that is gone on with says how far it had come', async () => {
  const w = await world();
  const here = await shelved(w, 2);
  const inventory = await counting(w);
  await scan(w, inventory, here.copies[0]?.code ?? '');
  await scan(w, inventory, here.copies[0]?.code ?? '');
  const again = await w.done('clerk', 'counting.open-inventory', { place: 'cabinet' });
  expect(again).toMatchObject({ inventory, expected: 2, counted: { present: 1, duplicate: 1 } });
});

test('the last scan is taken back by an entry of its own; an earlier one, or another’s, is not', async () => {
  const w = await world();
  const here = await shelved(w, 2);
  const inventory = await counting(w);
  const [one, two] = here.copies.map(({ code }) => code);
  await scan(w, inventory, one ?? '', { client_id: 's1' });
  await scan(w, inventory, two ?? '', { client_id: 's2' });
  const refused = await w.act('clerk', 'counting.undo-scan', { inventory, client_id: 's1' });
  expect([refused.status, refused.body.findings[0].rule]).toEqual([409, 'own-last-scan']);
  await w.done('clerk', 'counting.undo-scan', { inventory, client_id: 's2' });
  expect(await w.done('clerk', 'counting.summarize', { inventory })).toMatchObject({ present: 1, unseen: 1 });
  expect((await scan(w, inventory, two ?? '', { client_id: 's3' })).verdict).toBe('present');
  expect((await rows(w, 'count-entries')).length).toBe(4);
  const other = await w.act('clerk2', 'counting.undo-scan', { inventory, client_id: 's3' });
  expect(other.body.findings[0].rule).toBe('own-last-scan');
});

test('a cabinet of internal papers that comes out short ends by its number too: they are looked for, without the duties of a secret', async () => {
  const w = await world();
  const here = await shelved(w, 2, { level: 'internal', regime: 'own' });
  const inventory = await counting(w);
  await scan(w, inventory, here.copies[0]?.code ?? '');
  const wrong = await w.act('clerk', 'counting.start-search', { inventory, unseen: 2 });
  expect(wrong.body.findings[0].rule).toBe('number-said');
  expect(await w.done('clerk', 'counting.start-search', { inventory, unseen: 1 })).toMatchObject({ lost: 1 });
  const missing = here.copies[1]?.id;
  expect((await w.obligations('CARRIER-057')).filter((one) => one.object_id === missing)).toEqual([]);
  const again = await w.act('clerk', 'counting.start-search', { inventory, unseen: 1 });
  expect(again.body.findings[0].rule).toBe('short');
  const dispositions = [{ carrier: missing, outcome: 'missing' }];
  await w.done('clerk', 'counting.close-inventory', { inventory, dispositions });
  expect(await rows(w, 'incidents')).toEqual([]);
});
