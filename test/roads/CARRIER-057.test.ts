import { expect, test } from 'vitest';
import { ran } from '../kit/duties.ts';
import { registered } from '../kit/importing.ts';
import { makeCode } from '#kernel/code.ts';
import { counting, rows, scan, type Shelf, shelved } from '../kit/carriers-accounting.ts';
import { handOf, journey, lent, topSecret } from '../kit/carriers-hands.ts';
import { type Response, type World, world } from '../kit/world.ts';

type Copy = Shelf['copies'][number];

const only = ({ copies }: Shelf) => copies[0] as Copy;

function close(w: World, inventory: string, dispositions: readonly object[] = []): Promise<Response> {
  return w.act('clerk', 'counting.close-inventory', { inventory, dispositions });
}

async function owedBy(w: World, object: string): Promise<{ status: string; cause: string; due_at: string }[]> {
  return (await w.obligations('CARRIER-057')).filter((one) => one.object_id === object);
}

test('G10 a department’s month is not met by figures, nor by the codes of nothing, while it keeps copies', async () => {
  const w = await world();
  const of = await shelved(w, 1);
  await lent(w, 'reader', { document: of.document, copies: of.copies.map((copy) => copy.id) });
  await w.at('2026-03-31T01:00:00.000Z');
  const typed = { department: 'd1', kept: 0, filed: 0, returned: 0, listed: 0 };
  expect((await w.act('head', 'counting.close-sorting', typed)).status).toBe(422);
  const empty = await w.act('head', 'counting.close-sorting', { department: 'd1' });
  expect([empty.status, empty.body.rules]).toEqual([409, ['CARRIER-057']]);
  expect(empty.body.findings[0].facts).toEqual({ carriers: [only(of).id] });
  const elsewhere = await shelved(w, 1);
  const codes = [only(of).code, only(elsewhere).code];
  const strange = await w.act('head', 'counting.close-sorting', { department: 'd1', codes });
  expect([strange.status, strange.body.rules]).toEqual([422, ['CARRIER-057']]);
  expect(await rows(w, 'sortings')).toEqual([]);
});

test('G10 a neighbour: the registry’s own month needs every copy in it counted and signed twice', async () => {
  const w = await world();
  await shelved(w, 1);
  const room = await shelved(w, 1, { place: 'registry_room' });
  await w.at('2026-04-01T01:00:00.000Z');
  const april = async () => (await owedBy(w, w.id)).find((one) => one.cause === '2026-04')?.status;
  expect(await april()).toBe('open');
  const [cabinet] = (await rows(w, 'carriers', '?hand=registry')).filter((row) => row.id !== only(room).id);
  const inventory = await counting(w);
  await scan(w, inventory, cabinet?.code as string);
  await w.done('clerk', 'counting.close-inventory', { inventory });
  await w.done('clerk2', 'counting.confirm-inventory', { inventory });
  await w.at('2026-04-01T02:00:00.000Z');
  expect(await april()).toBe('open');
  const other = await counting(w, { place: 'registry_room' });
  await scan(w, other, only(room).code);
  await w.done('clerk', 'counting.close-inventory', { inventory: other });
  await w.at('2026-04-01T03:00:00.000Z');
  expect(await april()).toBe('open');
  await w.done('clerk2', 'counting.confirm-inventory', { inventory: other });
  await w.at('2026-04-01T04:00:00.000Z');
  expect(await april()).toBe('met');
  await ran(w, 'counting.registry-sorting');
  await ran(w, 'counting.registry-counted');
});

test('G10 a top-secret copy that was not scanned is not “found” by a word, nor by an error of the books', async () => {
  const w = await world();
  const { copies } = await shelved(w, 1, topSecret);
  const [copy] = copies as [Copy];
  const inventory = await counting(w);
  for (const said of [
    { outcome: 'found', note: '在' },
    { outcome: 'registration_error', note: '在' },
    { outcome: 'found', note: '在', code: copy.code },
    { outcome: 'found', note: '在', place: 'cabinet', code: makeCode('carrier', 999) },
  ]) {
    const refused = await close(w, inventory, [{ carrier: copy.id, ...said }]);
    expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-057']]);
  }
  const seen = { carrier: copy.id, outcome: 'found', note: '夹在卷宗里', code: copy.code, place: 'registry_room' };
  expect((await close(w, inventory, [seen])).status).toBe(200);
  expect(await rows(w, 'carriers')).toMatchObject([{ place_id: 'registry_room' }]);
});

test('G10 a neighbour: a lost copy is not back because a clerk writes so', async () => {
  const w = await world();
  const { copies } = await shelved(w, 1, topSecret);
  const [copy] = copies as [Copy];
  const inventory = await counting(w);
  await w.done('clerk', 'counting.start-search', { inventory });
  expect((await close(w, inventory, [{ carrier: copy.id, outcome: 'missing' }])).status).toBe(200);
  const back = await w.act('clerk', 'counting.recover', { carrier: copy.id, note: '在柜中找到' });
  expect([back.status, back.body.rules]).toEqual([422, ['CARRIER-057']]);
  expect(await handOf(w, copy.id)).toMatchObject({ hand: 'missing' });
});

test('a count closed too early changes nothing, tells the secrecy office once, and the leader if nobody searches', async () => {
  const w = await world();
  const of = await shelved(w, 1);
  const inventory = await counting(w);
  for (const _ of [1, 2]) expect((await close(w, inventory)).body.rules).toEqual(['CARRIER-057']);
  expect(await rows(w, 'incidents')).toEqual([]);
  expect(await rows(w, 'inventories')).toMatchObject([{ status: 'open', missing: null }]);
  expect(await owedBy(w, only(of).id)).toEqual([]);
  const told = async (kind: string) =>
    (await w.alerts('CARRIER-057'))
      .filter((one) => one.kind === kind && one.object_id === inventory)
      .map((one) => one.to);
  expect(await told('short')).toEqual(['secrecy_office_head']);
  const search = (await owedBy(w, inventory)).find((one) => one.cause === 'start-search');
  expect(search).toMatchObject({ status: 'open', due_at: '2026-03-02T09:30:00.000Z' });
  await w.at('2026-03-02T10:00:00.000Z');
  expect(await told('overdue')).toContain('leader_in_charge');
});

test('a neighbour: nothing is reported missing before it was searched for, and the hours run from the search', async () => {
  const w = await world();
  const { copies } = await shelved(w, 2);
  const inventory = await counting(w);
  const missing = copies.map((copy) => ({ carrier: copy.id, outcome: 'missing', note: '查找无果' }));
  const early = await close(w, inventory, missing);
  expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-057']]);
  expect(await rows(w, 'incidents')).toEqual([]);
  await w.done('clerk', 'counting.start-search', { inventory });
  expect((await w.act('clerk', 'counting.start-search', { inventory })).status).toBe(409);
  await w.clock('2026-03-03T02:00:00.000Z');
  expect((await close(w, inventory, missing)).status).toBe(200);
  const [search] = await owedBy(w, copies[0]?.id as string);
  const due = (await w.obligations('INCIDENT-003')).map((one) => one.due_at);
  expect(due).toEqual(Array(2).fill(search?.due_at));
  expect(search?.due_at.slice(0, 16)).toBe('2026-03-03T01:00');
});

test('a neighbour: a copy lent and taken back while it was counted is still to be seen', async () => {
  const w = await world();
  const of = await shelved(w, 1);
  const inventory = await counting(w);
  await lent(w, 'reader', { document: of.document, copies: of.copies.map((copy) => copy.id) });
  await w.done('clerk', 'hands.take-back', { carrier: only(of).id, pages_ok: true });
  const refused = await close(w, inventory);
  expect(refused.body.findings[0].facts.missing).toEqual([only(of).id]);
});

test('a neighbour: a count that nobody ends is told of at the end of its period', async () => {
  const w = await world();
  const inventory = await counting(w);
  await w.at('2026-04-01T01:00:00.000Z');
  expect(await owedBy(w, inventory)).toMatchObject([{ cause: 'close', status: 'overdue' }]);
});

test('what an old ledger calls kept is counted like everything else, and missed like everything else', async () => {
  const w = await world();
  await registered(w, {});
  const inventory = await counting(w, {});
  const refused = await close(w, inventory);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-057']]);
});

test('a secret copy that was not scanned is not an error of the books by a word; its code is read, and read again by the second person', async () => {
  const w = await world();
  const { copies } = await shelved(w, 2);
  const [a, b] = copies as [Copy, Copy];
  const inventory = await counting(w);
  await scan(w, inventory, a.code);
  const said = { carrier: b.id, outcome: 'registration_error', note: '登记有误' };
  const word = await close(w, inventory, [said]);
  expect([word.status, word.body.rules]).toEqual([422, ['CARRIER-057']]);
  expect(await rows(w, 'incidents')).toEqual([]);
  expect((await close(w, inventory, [{ ...said, code: b.code }])).status).toBe(200);
  const unseen = await w.act('clerk2', 'counting.confirm-inventory', { inventory });
  expect([unseen.status, unseen.body.fields]).toEqual([422, ['codes']]);
  const other = await w.act('clerk2', 'counting.confirm-inventory', { inventory, codes: [a.code] });
  expect([other.status, other.body.rules]).toEqual([422, ['CARRIER-057']]);
  await w.done('clerk2', 'counting.confirm-inventory', { inventory, codes: [b.code] });
});

test('a neighbour: a copy that is missing is not away because it was lent in mid-count; it is shown or reported', async () => {
  const w = await world();
  const of = await shelved(w, 1);
  const inventory = await counting(w);
  await lent(w, 'reader', { document: of.document, copies: of.copies.map((copy) => copy.id) });
  const refused = await close(w, inventory);
  expect([refused.status, refused.body.findings[0].facts.missing]).toEqual([409, [only(of).id]]);
  await w.done('clerk', 'counting.start-search', { inventory });
  const lost = await close(w, inventory, [{ carrier: only(of).id, outcome: 'missing', note: '借阅人处也没有' }]);
  expect(lost.status).toBe(200);
  expect(await rows(w, 'incidents')).toMatchObject([{ kind: 'missing_carrier' }]);
  expect((await w.obligations('INCIDENT-003')).length).toBeGreaterThan(0);
});

test('a neighbour: nor is it away by a journey begun in mid-count; scanned in the bearer’s hand it is there', async () => {
  const w = await world();
  const of = await shelved(w, 1);
  const inventory = await counting(w);
  const bearers = ['reader', 'drafter'];
  const request = await w.approved('reader', 'hands.carry-out', journey([only(of).id], bearers), ['head', 'leader']);
  const entry = { carry_out: request, bearers, case_no: '箱03', keeper: 'officer', signature: true };
  await w.done('clerk', 'hands.depart', entry);
  expect((await close(w, inventory)).status).toBe(409);
  expect((await scan(w, inventory, only(of).code)).verdict).toBe('held_elsewhere');
  expect((await close(w, inventory)).status).toBe(200);
});

test('a lost secret is not back by one person’s typed code: the secrecy office sees it too', async () => {
  const w = await world();
  const copy = only(await shelved(w, 1));
  const inventory = await counting(w);
  await w.done('clerk', 'counting.start-search', { inventory });
  await close(w, inventory, [{ carrier: copy.id, outcome: 'missing', note: '查找无果' }]);
  const found = { carrier: copy.id, code: copy.code, note: '在夹层找到' };
  const alone = await w.act('clerk', 'counting.recover', found);
  expect([alone.status, alone.body.approval.steps]).toEqual([202, ['secrecy_office_head']]);
  expect(await handOf(w, copy.id)).toMatchObject({ hand: 'missing' });
  const own = await w.act('clerk', 'cases.sign', { case: alone.body.approval.id });
  expect(own.status).toBe(403);
  await w.sign('secrecy_head', alone.body.approval.id);
  expect(await handOf(w, copy.id)).toMatchObject({ hand: 'registry' });
});

test('neighbour: nor does one person end a search by scanning what is missing, in this count or in another', async () => {
  const w = await world();
  const copy = only(await shelved(w, 1));
  const inventory = await counting(w);
  await w.done('clerk', 'counting.start-search', { inventory });
  const search = async () => (await owedBy(w, copy.id))[0]?.status;
  const other = await counting(w, { place: 'registry_room' });
  expect((await scan(w, other, copy.code)).verdict).toBe('misplaced');
  await w.done('clerk', 'counting.close-inventory', { inventory: other });
  expect(await search()).toBe('open');
  const unseen = await w.act('clerk2', 'counting.confirm-inventory', { inventory: other });
  expect([unseen.status, unseen.body.fields]).toEqual([422, ['codes']]);
  await w.done('clerk2', 'counting.confirm-inventory', { inventory: other, codes: [copy.code] });
  expect(await search()).toBe('met');
});
