import { expect, test } from 'vitest';
import { paper } from '../kit/carriers-hands.ts';
import { committed, csv, judged } from '../kit/importing.ts';
import { type World, world } from '../kit/world.ts';

// biome-ignore lint: messages of an answer are asserted on field by field
async function told(w: World, who: string): Promise<any[]> {
  return (await w.get(who, '/api/messages')).body.messages;
}

async function asked(w: World): Promise<string> {
  const { document } = await paper(w);
  return (await w.act('reader', 'hands.borrow', { document, purpose: '起草' })).body.approval.id;
}

test('whoever asked is told that it was granted, and nobody else', async () => {
  const w = await world();
  const id = await asked(w);
  expect(await told(w, 'reader')).toEqual([]);
  await w.sign('leader', id);
  expect(await told(w, 'reader')).toMatchObject([
    { kind: 'approved', object: { table: 'case', id }, read: false, reason: null, title: { zh: expect.any(String) } },
  ]);
  expect(await told(w, 'reader2')).toEqual([]);
  expect(await told(w, 'leader')).toEqual([]);
});

test('what was sent back or refused says why', async () => {
  const w = await world();
  const id = await asked(w);
  await w.done('leader', 'cases.return', { case: id, opinion: '请写明用途' });
  expect(await told(w, 'reader')).toMatchObject([{ kind: 'returned', reason: '请写明用途' }]);
});

test('a message that was opened is read for its reader, and no entry tells of it', async () => {
  const w = await world();
  const id = await asked(w);
  await w.sign('leader', id);
  const [one] = await told(w, 'reader');
  const written = async () =>
    (await w.ledger('limit=100&actor=reader')).map(({ act }) => act).filter((act) => !act.startsWith('read:'));
  const before = await written();
  expect((await w.post('reader2', '/api/messages/read', { ids: [one.id] })).status).toBe(200);
  expect(await told(w, 'reader')).toMatchObject([{ id: one.id, read: false }]);
  expect((await w.post('reader', '/api/messages/read', { ids: [one.id, one.id] })).status).toBe(200);
  expect((await w.post('reader', '/api/messages/read', { ids: [one.id] })).status).toBe(200);
  expect(await told(w, 'reader')).toMatchObject([{ id: one.id, read: true }]);
  expect(await written()).toEqual(before);
  expect((await w.post('reader', '/api/messages/read', { ids: [] })).status).toBe(422);
});

test('what is due is no message, and what is old is history', async () => {
  const w = await world();
  const id = await asked(w);
  await w.sign('leader', id);
  await w.at('2026-03-12T01:00:00.000Z');
  expect((await told(w, 'clerk')).filter(({ kind }) => kind !== 'told')).toEqual([]);
  expect(await told(w, 'reader')).toHaveLength(1);
  await w.clock('2026-03-20T01:00:00.000Z');
  expect((await told(w, 'reader')).filter(({ kind }) => kind === 'approved')).toEqual([]);
});

test('an import that ended is told to whoever began it, by the name of its file', async () => {
  const w = await world({ at: '2026-08-03T01:00:00.000Z' });
  const file = csv(
    '文号,文件标题,密级,保密期限,份号,来文机关,收文日期,载体类别,存放地点,状态',
    '云发〔2025〕1号,关于汛期值守的通知,机密,20年,000001,云岭市委办公室,2025-03-05,纸质,1号保密柜,在库',
  );
  const { id } = await judged(w, 'clerk', '旧台账.csv', file);
  expect(await told(w, 'clerk')).toEqual([]);
  const ended = await committed(w, 'clerk', id);
  expect(ended.state).toBe('committed');
  expect(await told(w, 'clerk')).toMatchObject([
    { kind: 'imported', title: { zh: '旧台账.csv' }, object: { table: 'import_job', id }, read: false },
  ]);
  expect(await told(w, 'officer')).toEqual([]);
});
