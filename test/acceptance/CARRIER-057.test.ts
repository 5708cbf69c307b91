import { expect } from 'vitest';
import { makeCode } from '#kernel/code.ts';
import { acceptance, positive } from '../kit/acceptance.ts';
import { counting, rows, scan, shelved } from '../kit/carriers-accounting.ts';
import { handOf, lent, paper } from '../kit/carriers-hands.ts';
import { ran } from '../kit/duties.ts';
import { given } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-057', 1, async () => {
  const w = await world();
  const { copies } = await shelved(w, 100);
  const inventory = await counting(w);
  const [lost, ...there] = copies as [(typeof copies)[number], ...typeof copies];
  for (const copy of there) expect((await scan(w, inventory, copy.code)).verdict).toBe('present');
  const refused = await w.act('clerk', 'counting.close-inventory', { inventory });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-057']]);
  expect(refused.body.findings[0].facts).toEqual({ expected: 100, present: 99, missing: [lost.id] });
  expect(await rows(w, 'incidents')).toEqual([]);
  const search = async () => (await w.obligations('CARRIER-057')).filter((one) => one.object_id === lost.id);
  expect(await search()).toEqual([]);
  await w.clock('2026-03-02T02:00:00.000Z');
  await w.done('clerk', 'counting.start-search', { inventory });
  const [begun] = await search();
  expect(begun).toMatchObject({ status: 'open', owner_id: 'clerk' });
  expect(Date.parse(begun.due_at) - Date.parse(begun.opened_at)).toBe(24 * 3_600_000);
  expect(await rows(w, 'incidents')).toEqual([]);
  await w.clock('2026-03-02T05:00:00.000Z');
  await w.done('clerk', 'counting.close-inventory', {
    inventory,
    dispositions: [{ carrier: lost.id, outcome: 'missing', note: '查找无果' }],
  });
  const incidents = await rows(w, 'incidents');
  expect(incidents).toMatchObject([{ kind: 'missing_carrier', status: 'open', discovered_at: begun.opened_at }]);
  expect(incidents).toMatchObject([{ what: { en: expect.stringMatching(/^Missing in a count: [^，、]*$/) } }]);
  expect(JSON.stringify(incidents)).not.toContain('年度计划');
  const upward = await w.obligations('INCIDENT-003');
  expect(upward.map((one) => one.due_at)).toEqual(Array(2).fill(begun.due_at));
  expect(await search()).toMatchObject([{ status: 'met' }]);
});

positive(
  'CARRIER-057',
  'a copy found while it is searched for withdraws the search, and nothing is reported',
  async () => {
    const w = await world();
    const { copies } = await shelved(w, 2);
    const [lost, here] = copies as [(typeof copies)[number], (typeof copies)[number]];
    const inventory = await counting(w);
    await scan(w, inventory, here.code);
    await w.done('clerk', 'counting.start-search', { inventory });
    await scan(w, inventory, lost.code);
    const search = async () => (await w.obligations('CARRIER-057')).find((one) => one.object_id === lost.id)?.status;
    await w.done('clerk', 'counting.close-inventory', { inventory });
    expect(await search()).toBe('open');
    await w.done('clerk2', 'counting.confirm-inventory', { inventory, codes: [lost.code] });
    expect(await search()).toBe('met');
    expect(await rows(w, 'incidents')).toEqual([]);
  },
);

acceptance('CARRIER-057', 2, async () => {
  const w = await world();
  const papers = [await shelved(w, 1), await shelved(w, 1), await shelved(w, 1), await shelved(w, 1)];
  const codes = papers.slice(1).map(({ copies }) => copies[0]?.code as string);
  for (const [n, reader] of ['reader', 'reader', 'drafter', 'head'].entries()) {
    const { document, copies } = papers[n] as (typeof papers)[0];
    await lent(w, reader, { document, copies: copies.map((copy) => copy.id) });
  }
  const back = papers[0]?.copies[0]?.id;
  await w.done('clerk', 'hands.take-back', { carrier: back, pages_ok: true });
  const filing = { carriers: [back], volume: '2026-1', archivist: 'archivist' };
  await w.approved('clerk', 'archives.file', filing, ['archivist']);
  await w.at('2026-03-31T09:00:00.000Z');
  const sortings = (await w.obligations('CARRIER-057')).filter((one) => one.object_table === 'department');
  expect(sortings.map((one) => one.object_id).sort()).toEqual(['d1', 'd2', 'leaders', 'office', 'secrecy']);
  const owed = sortings.find((one) => one.object_id === 'd1');
  expect(owed).toMatchObject({ cause: '2026-03', status: 'open', due_at: '2026-03-31T15:59:59.999Z' });
  const refused = await w.act('head', 'counting.close-sorting', { department: 'd1', codes: codes.slice(1) });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-057']]);
  expect(refused.body.findings[0].facts.carriers).toHaveLength(1);
  expect((await w.act('head2', 'counting.close-sorting', { department: 'd1', codes })).status).toBe(403);
  const counts = { kept: 3, filed: 1, returned: 1, listed: 0 };
  expect(await w.done('head', 'counting.close-sorting', { department: 'd1', codes })).toMatchObject(counts);
  const after = (await w.obligations('CARRIER-057')).find((one) => one.id === owed.id);
  expect(after).toMatchObject({ status: 'met', met_by: 'head' });
  expect(await rows(w, 'sortings')).toMatchObject([
    { period: '2026-03', department: '一处', ...counts, by: '一处处长' },
  ]);
  expect((await w.act('head', 'counting.close-sorting', { department: 'd1', codes })).status).toBe(409);
  await w.at('2026-04-02T01:00:00.000Z');
  const april = (await w.obligations('CARRIER-057')).filter((one) => one.cause === '2026-04');
  expect(april).toHaveLength(5);
  await ran(w, 'counting.sorting');
});

positive('CARRIER-057', 'every scan gets its verdict, twice sent counts once, and nothing changes hands', async () => {
  const w = await world();
  const here = await shelved(w, 2);
  const elsewhere = await shelved(w, 1, { place: 'registry_room' });
  const loan = await paper(w);
  await lent(w, 'reader', loan);
  const [lentRow] = await rows(w, 'holdings');
  const gone = await shelved(w, 1);
  await given(w, [
    {
      op: 'update',
      table: 'carrier',
      key: { id: gone.copies[0]?.id as string },
      set: { hand: 'destroyed', hand_id: null },
    },
  ]);
  const inventory = await counting(w);
  const opened = await w.done('clerk2', 'counting.open-inventory', { place: 'cabinet' });
  expect(opened).toMatchObject({ inventory, expected: 2 });
  expect(opened.hash).toMatch(/^[0-9a-f]{64}$/);
  const code = here.copies[0]?.code as string;
  expect(await scan(w, inventory, code, { client_id: 'a' })).toMatchObject({ verdict: 'present', card: { code } });
  expect((await scan(w, inventory, code, { client_id: 'a' })).verdict).toBe('present');
  const verdicts = [
    [code, 'duplicate'],
    [elsewhere.copies[0]?.code, 'misplaced'],
    [lentRow?.code, 'held_elsewhere'],
    ['199999999995', 'unreadable'],
    [here.copies[1]?.code.slice(0, 11), 'unreadable'],
    [makeCode('carrier', 999_999_999), 'unregistered'],
    [gone.copies[0]?.code, 'destroyed'],
  ] as const;
  const found = [];
  for (const [given] of verdicts) found.push((await scan(w, inventory, given as string)).verdict);
  expect(found).toEqual(verdicts.map(([, verdict]) => verdict));
  const alarms = (await w.alerts('CARRIER-057')).filter((one) => one.kind === 'destroyed-found');
  expect(alarms.map((one) => one.says.zh)).toEqual(Array(2).fill('账面已销毁的载体出现'));
  expect(await rows(w, 'count-entries', `?inventory=${inventory}`)).toHaveLength(8);
  expect(await handOf(w, lentRow?.id as string)).toMatchObject({ hand: 'person', hand_id: 'reader' });
});

positive(
  'CARRIER-057',
  'with every shortage accounted for and a second person signing, the count is closed',
  async () => {
    const w = await world();
    const { copies } = await shelved(w, 4);
    const [a, b, c, d] = copies as [(typeof copies)[0], (typeof copies)[0], (typeof copies)[0], (typeof copies)[0]];
    const inventory = await counting(w);
    await scan(w, inventory, a.code);
    expect((await w.act('clerk', 'counting.close-inventory', { inventory })).status).toBe(409);
    await w.done('clerk', 'counting.start-search', { inventory });
    await scan(w, inventory, d.code);
    const search = async (id: string) => (await w.obligations('CARRIER-057')).find((one) => one.object_id === id);
    expect(await search(d.id)).toMatchObject({ status: 'open' });
    const mute = await w.act('clerk', 'counting.close-inventory', {
      inventory,
      dispositions: [
        { carrier: b.id, outcome: 'registration_error' },
        { carrier: c.id, outcome: 'missing' },
      ],
    });
    expect([mute.status, mute.body.fields]).toEqual([422, ['dispositions']]);
    const closed = await w.done('clerk', 'counting.close-inventory', {
      inventory,
      dispositions: [
        { carrier: b.id, outcome: 'registration_error', note: '实际在2号柜', code: b.code },
        { carrier: c.id, outcome: 'missing', note: '查找无果' },
      ],
    });
    expect(closed).toMatchObject({ expected: 4, present: 2, lost: 1, surplus: 0 });
    expect([await handOf(w, b.id), await handOf(w, c.id)]).toMatchObject([{ hand: 'registry' }, { hand: 'missing' }]);
    expect([await search(b.id), await search(c.id)]).toMatchObject([{ status: 'open' }, { status: 'met' }]);
    expect(await rows(w, 'incidents')).toHaveLength(1);

    const page = await w.get('clerk', `/api/registers/inventories/${inventory}`);
    expect(page.body.extras.differences).toMatchObject([
      { carrier: b.id, copy_no: 2, disposition: 'registration_error', note: '实际在2号柜' },
      { carrier: c.id, copy_no: 3, disposition: 'missing', note: '查找无果', hand_kind: 'missing' },
      { carrier: d.id, disposition: 'scanned' },
    ]);

    expect((await w.act('clerk', 'counting.confirm-inventory', { inventory })).status).toBe(403);
    await w.done('clerk2', 'counting.confirm-inventory', { inventory, codes: [b.code, d.code] });
    expect([await search(b.id), await search(d.id)]).toMatchObject([{ status: 'met' }, { status: 'met' }]);
    const ended = (await w.obligations('CARRIER-057')).filter((one) => one.object_id === inventory);
    expect(ended.find((one) => one.cause === 'confirm')).toMatchObject({ status: 'met', met_by: 'clerk2' });
    expect(await rows(w, 'inventories')).toMatchObject([
      { status: 'closed', scope: '1号柜', counted_by: '机要员甲', confirmed_by: '机要员乙' },
    ]);
    expect((await w.act('clerk', 'counting.count-scan', { inventory, code: a.code })).status).toBe(409);

    expect((await w.act('clerk', 'counting.recover', { carrier: c.id, code: c.code })).status).toBe(422);
    const found = { carrier: c.id, code: c.code, note: '在2号柜夹层找到' };
    await w.approved('clerk', 'counting.recover', found, ['secrecy_head']);
    expect(await handOf(w, c.id)).toMatchObject({ hand: 'registry' });
  },
);

positive(
  'CARRIER-057',
  'what is lent while the count goes on is counted in the borrower’s hand, and a department is counted by its people',
  async () => {
    const w = await world();
    const of = await paper(w, { place: 'cabinet' });
    const inventory = await counting(w);
    await lent(w, 'reader', of);
    const [lentRow] = await rows(w, 'holdings');
    const left = (await rows(w, 'carriers')).find((row) => row.hand === 'registry');
    await scan(w, inventory, left?.code as string);
    expect((await scan(w, inventory, lentRow?.code as string)).verdict).toBe('held_elsewhere');
    await w.done('clerk', 'counting.close-inventory', { inventory });
    const department = await counting(w, { department: 'd1' });
    expect((await scan(w, department, lentRow?.code as string)).verdict).toBe('present');
    expect((await scan(w, department, left?.code as string)).verdict).toBe('misplaced');
    expect(await w.done('clerk', 'counting.close-inventory', { inventory: department })).toMatchObject({
      expected: 1,
      present: 1,
      surplus: 1,
    });
  },
);
