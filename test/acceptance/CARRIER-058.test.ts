import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { circulating, first, handOf, lent, paper, rowsOf, topSecret } from '../kit/carriers-hands.ts';
import { ran } from '../kit/duties.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

const quarterEnd = '2026-04-01T01:00:00.000Z';

async function rows(w: World, register: string, query = ''): Promise<Record<string, unknown>[]> {
  return (await w.get('officer', `/api/registers/${register}${query}`)).body.rows;
}

acceptance('CARRIER-058', 1, async () => {
  const w = await world();
  const { copies } = await paper(w, { return_by: '2026-03-20' });
  await w.at('2026-03-10T01:00:00.000Z');
  expect((await w.alerts('CARRIER-058')).filter((one) => one.kind === 'reminder')).toEqual([]);
  const owed = await w.obligations('CARRIER-058');
  expect(owed.map((one) => one.object_id).sort()).toEqual([...copies].sort());
  await w.at('2026-03-14T01:00:00.000Z');
  const reminded = (await w.alerts('CARRIER-058')).filter((one) => one.kind === 'reminder');
  expect(reminded.map((one) => one.object_id).sort()).toEqual([...copies].sort());
  await w.at('2026-03-20T15:00:00.000Z');
  expect((await w.obligations('CARRIER-058')).every((one) => one.status === 'open')).toBe(true);
  await w.at('2026-03-20T16:00:01.000Z');
  expect((await w.obligations('CARRIER-058')).every((one) => one.status === 'overdue')).toBe(true);
  await ran(w, 'recall.deadlines');
});

acceptance('CARRIER-058', 2, async () => {
  const w = await world();
  const held = await paper(w);
  const dated = await paper(w, { return_by: '2026-05-20' });
  await paper(w, { level: 'internal', regime: 'own', period: null, source: 'other' });
  await w.at('2026-03-31T08:00:00.000Z');
  expect(await rows(w, 'return-lists')).toEqual([]);
  await w.at(quarterEnd);
  await w.at('2026-04-02T01:00:00.000Z');
  const lists = await rows(w, 'return-lists');
  expect(lists).toMatchObject([{ kind: 'period', period: '2026Q1', expected: 2, left: 2, status: 'open' }]);
  await ran(w, 'recall.period');
  const items = await rows(w, 'returns', `?return_list_id=${lists[0]?.id}`);
  expect(items.map((one) => one.id).sort()).toEqual([...held.copies].sort());
  const owed = await w.obligations('CARRIER-058');
  for (const id of [...held.copies, ...dated.copies])
    expect(owed.filter((one) => one.object_id === id)).toHaveLength(1);
});

positive(
  'CARRIER-058',
  'a quarterly list is ticked off scan by scan, strangers stand aside, and what goes back is signed for',
  async () => {
    const w = await world();
    const of = await paper(w);
    const [held, kept] = of.copies as [string, string];
    await lent(w, 'reader', of);
    const stranger = first(
      (await paper(w, { level: 'internal', regime: 'own', period: null, source: 'other' })).copies,
    );
    await w.at(quarterEnd);
    const owner = async (id: string) => (await w.obligations('CARRIER-058')).find((one) => one.object_id === id);
    expect(await owner(held)).toMatchObject({ owner_id: 'reader' });
    expect(await owner(kept)).toMatchObject({ owner_role: 'registry_clerk' });
    const list = (await rows(w, 'return-lists'))[0]?.id as string;
    const early = await w.act('clerk', 'recall.hand-back', {
      list,
      recipient: '试验市保密局',
      received_by: '甲',
      signed: true,
      ...byPost,
    });
    expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-058']]);

    const scanned = await w.done('clerk', 'recall.scan-return', { list, carrier: held });
    expect(scanned).toMatchObject({ status: 'collected', left: 1 });
    expect(await handOf(w, held)).toMatchObject({ hand: 'registry' });
    expect(await owner(held)).toMatchObject({ owner_id: null, owner_role: 'registry_clerk', status: 'open' });
    expect((await w.act('clerk', 'recall.scan-return', { list, carrier: held })).status).toBe(409);

    const refused = await w.act('clerk', 'recall.scan-return', { list, carrier: stranger });
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-058']]);
    const aside = await w.done('clerk', 'recall.scan-return', { list, carrier: stranger, reason: '夹在文件里' });
    expect(aside.status).toBe('set_aside');

    await w.done('clerk', 'recall.scan-return', { list, carrier: kept });
    const unsigned = await w.act('clerk', 'recall.hand-back', { list, recipient: '试验市保密局', ...byPost });
    expect([unsigned.status, unsigned.body.fields]).toEqual([422, ['received_by', 'signed']]);
    const back = { list, recipient: '试验市保密局', received_by: '接收人', signed: true, ...byPost };
    expect(await w.done('clerk', 'recall.hand-back', back)).toMatchObject({ returned: 2, left: 0 });
    expect(await handOf(w, held)).toMatchObject({ hand: 'unit', hand_id: '试验市保密局' });
    expect((await w.obligations('CARRIER-058')).every((one) => one.status === 'met')).toBe(true);
    expect(await rows(w, 'return-lists')).toMatchObject([
      { expected: 2, received: 2, left: 0, aside: 1, status: 'closed' },
    ]);
    const register = await rows(w, 'returns');
    expect(register.map((one) => one.status).sort()).toEqual(['returned', 'returned', 'set_aside']);
    expect(register.find((one) => one.id === held)).toMatchObject({ received_by: '接收人', recipient: '试验市保密局' });
  },
);

positive(
  'CARRIER-058',
  'one document is called in early, by nobody but the registry and not after its own date',
  async () => {
    const w = await world();
    const of = await paper(w, { return_by: '2026-03-20' });
    await lent(w, 'reader', of);
    const asked = { document: of.document, due: '2026-03-06' };
    expect((await w.act('reader', 'recall.call-in', asked)).status).toBe(403);
    const late = await w.act('clerk', 'recall.call-in', { ...asked, due: '2026-03-21' });
    expect([late.status, late.body.rules]).toEqual([422, ['CARRIER-058']]);
    const { id, expected } = await w.done('clerk', 'recall.call-in', asked);
    expect(expected).toBe(2);
    expect((await w.act('clerk', 'recall.call-in', asked)).status).toBe(409);
    const { tasks } = (await w.get('reader', '/api/my-day')).body;
    const [row] = tasks.filter(({ parts }: { parts: { clause: string }[] }) =>
      parts.some(({ clause }) => clause === 'CARRIER-058'),
    );
    // Whoever owes several learns of each which one.
    expect([row.verb.zh, row.title.zh, row.nos]).toEqual(['交回', expect.any(String), [expect.stringMatching(/^\d$/)]]);
    await w.at('2026-03-07T01:00:00.000Z');
    const owed = await w.obligations('CARRIER-058');
    expect(owed.filter((one) => one.cause === `list:${id}` && one.status === 'overdue')).toHaveLength(2);
  },
);

positive('CARRIER-058', 'top secret goes back once it has been read', async () => {
  const w = await world();
  const of = await paper(w, { ...topSecret, scope: ['p:clerk2'] });
  await w.at('2026-03-02T01:30:00.000Z');
  expect(await w.obligations('CARRIER-058')).toEqual([]);
  await circulating(w, of, ['clerk2']);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  await w.at('2026-03-02T02:00:00.000Z');
  expect(await w.obligations('CARRIER-058')).toMatchObject([
    { object_id: first(of.copies), owner_role: 'registry_clerk', due_at: '2026-03-03T09:30:00.000Z' },
  ]);
});

positive(
  'CARRIER-058',
  'what the originator wants back is not filed away; the rest is, against a signature',
  async () => {
    const w = await world();
    const wanted = await paper(w, { return_by: '2026-03-20' });
    const free = await paper(w);
    const filing = { volume: '2026-密-3', archivist: 'archivist' };
    const refused = await w.act('clerk', 'archives.file', { ...filing, carriers: [first(wanted.copies)] });
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-058']]);
    await w.approved('clerk', 'archives.file', { ...filing, carriers: free.copies }, ['archivist']);
    expect(await handOf(w, first(free.copies))).toMatchObject({ hand: 'archive', hand_id: '2026-密-3' });
    await w.at(quarterEnd);
    const owed = await w.obligations('CARRIER-058');
    expect(owed.filter((one) => free.copies.includes(one.object_id))).toEqual([]);
  },
);

positive('CARRIER-058', 'a tick that is undone leaves the list open, and the copy is scanned again', async () => {
  const w = await world();
  const of = await paper(w, { listed: '1', counted: '1' });
  const carrier = first(of.copies);
  await lent(w, 'reader', of);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document: of.document, due: '2026-03-06' });
  await w.done('clerk', 'recall.scan-return', { list, carrier });
  const moves = await rowsOf<{ id: string }>(
    w,
    'select id from movement where unit_id = $1 order by turn desc limit 1',
  );
  await w.done('clerk', 'hands.undo', { movement: first(moves).id });
  const back = { list, recipient: '试验市保密局', received_by: '接收人', signed: true, ...byPost };
  expect((await w.act('clerk', 'recall.hand-back', back)).status).toBe(409);
  expect(await w.done('clerk', 'recall.scan-return', { list, carrier })).toMatchObject({ left: 0 });
  expect(await w.done('clerk', 'recall.hand-back', back)).toMatchObject({ returned: 1, left: 0 });
});

acceptance('CARRIER-058', 3, async () => {
  const w = await world();
  const { copies } = await paper(w);
  const [sent, left] = copies as [string, string];
  await w.at(quarterEnd);
  const list = (await rows(w, 'return-lists'))[0]?.id as string;
  for (const carrier of copies) await w.done('clerk', 'recall.scan-return', { list, carrier });
  const receipt = { list, recipient: '试验市保密局', received_by: '接收人', signed: true, ...byPost };
  const part = { ...receipt, carriers: [sent] };
  expect(await w.done('clerk', 'recall.hand-back', part)).toMatchObject({ returned: 1, left: 1 });
  const owed = async (id: string) => (await w.obligations('CARRIER-058')).find((one) => one.object_id === id)?.status;
  expect([await owed(sent), await owed(left)]).toEqual(['met', 'open']);
  expect(await rows(w, 'return-lists')).toMatchObject([{ status: 'open' }]);
  const kept = (await rows(w, 'returns')).find((one) => one.id === left);
  expect(kept).toMatchObject({ status: 'collected', recipient: null });
  expect(await w.done('clerk', 'recall.hand-back', receipt)).toMatchObject({ returned: 1, left: 0 });
  expect(await owed(left)).toBe('met');
});
