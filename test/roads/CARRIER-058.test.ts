import { expect, test } from 'vitest';
import { batch, centre, designated, execute } from '../kit/carriers-accounting.ts';
import { circulating, first, internal, journey, paper, topSecret } from '../kit/carriers-hands.ts';
import { type World, world } from '../kit/world.ts';

const quarterEnd = '2026-04-01T01:00:00.000Z';
const volume = { volume: '2026-密-3', archivist: 'archivist' };

test('what the originator wants back is not archived behind graver things of another kind', async () => {
  const w = await world();
  const wanted = await paper(w, { return_by: '2026-03-20' });
  const company = await paper(w, { regime: 'company', level: 'secret', period: { kind: 'long' }, source: 'other' });
  const plain = await paper(w, { ...internal, scope: ['all'] });
  const carriers = [first(company.copies), first(wanted.copies), first(plain.copies)];
  const refused = await w.act('clerk', 'archives.file', { carriers, ...volume });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-058']]);
  expect(refused.body.findings[0].facts).toEqual({ carriers: [first(wanted.copies)] });
});

test('neighbour: a paper of the superior that is not registered is archived no more than it is circulated', async () => {
  const w = await world();
  const { copies } = await paper(w, { register_now: false });
  const refused = await w.act('clerk', 'archives.file', { carriers: copies, ...volume });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-001']]);
});

test('what stands on the quarterly list is not filed away instead, also when it was asked for before', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const asked = await w.act('clerk', 'archives.file', { carriers: copies, ...volume });
  expect(asked.status).toBe(202);
  await w.at(quarterEnd);
  const signed = await w.act('archivist', 'cases.sign', { case: asked.body.approval.id });
  expect(signed.body.rules ?? signed.body.executed?.rules).toEqual(['CARRIER-058']);
  expect((await w.act('clerk', 'archives.file', { carriers: copies, ...volume })).body.rules).toEqual(['CARRIER-058']);
  await stillOwed(w, copies);
});

test('neighbour: nor is it destroyed, newly listed or on a list approved before', async () => {
  const w = await world();
  await designated(w);
  const [of, plain] = [await batch(w, 1), await paper(w)];
  await w.at(quarterEnd);
  const handed = await execute(w, of);
  expect([handed.status, handed.body.rules]).toEqual([409, ['CARRIER-058']]);
  const items = [{ carrier: first(plain.copies), reason: '期满', pages: '4' }];
  const listed = await w.act('clerk', 'destruction.list-for-destruction', { items, method: 'shred', site: centre });
  expect([listed.status, listed.body.rules]).toEqual([409, ['CARRIER-058']]);
  await stillOwed(w, [...of.carriers, ...plain.copies]);
});

async function stillOwed(w: World, copies: readonly string[]): Promise<void> {
  const owed = await w.obligations('CARRIER-058');
  expect(owed.map((one) => [one.object_id, one.status]).sort()).toEqual(copies.map((id) => [id, 'open']).sort());
}

test('neighbour: a copy that is out on a journey when the quarter ends is on its list all the same', async () => {
  const w = await world();
  const { copies } = await paper(w);
  const times = { start_at: '2026-03-31T01:00:00.000Z', end_at: '2026-04-02T01:00:00.000Z' };
  const asked = { ...journey([first(copies)], ['reader']), ...times };
  const request = await w.approved('reader', 'hands.carry-out', asked, ['head', 'leader']);
  await w.clock('2026-03-31T02:00:00.000Z');
  const entry = { carry_out: request, bearers: ['reader'], case_no: '箱03', keeper: 'officer', signature: true };
  await w.done('clerk', 'hands.depart', entry);
  await w.at(quarterEnd);
  await stillOwed(w, copies);
  await w.done('clerk', 'hands.come-back', { carry_out: request });
  await stillOwed(w, copies);
});

test('neighbour: a copy that was on its way to be destroyed when the quarter ended is asked for once it is back', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  expect((await execute(w, of)).status).toBe(200);
  await w.at(quarterEnd);
  await stillOwed(w, []);
  await w.done('officer', 'destruction.cancel-destruction', { list: of.list, reason: '送错场所' });
  await w.at('2026-04-01T03:00:00.000Z');
  await stillOwed(w, of.carriers);
  await w.at('2026-04-02T03:00:00.000Z');
  await stillOwed(w, of.carriers);
});

test('top secret that was lent and came back is not filed or listed to be destroyed before anybody asks for it', async () => {
  const w = await world();
  await designated(w);
  const of = await paper(w, { ...topSecret, scope: ['p:clerk2'] });
  const [read, unread] = [first(of.copies), of.copies.at(1) ?? ''];
  await circulating(w, of, ['clerk2']);
  await w.done('clerk', 'hands.take-back', { carrier: read });
  const filed = await w.act('clerk', 'archives.file', { carriers: of.copies, ...volume });
  expect([filed.status, filed.body.rules]).toEqual([409, ['CARRIER-058']]);
  expect(filed.body.findings[0].facts).toEqual({ carriers: [read] });
  const items = [{ carrier: read, reason: '期满', pages: '4' }];
  const listed = await w.act('clerk', 'destruction.list-for-destruction', { items, method: 'shred', site: centre });
  expect([listed.status, listed.body.rules]).toEqual([409, ['CARRIER-058']]);
  expect((await w.act('clerk', 'archives.file', { carriers: [unread], ...volume })).status).toBe(202);
});
