import { expect, test } from 'vitest';
import { rows, shelved } from '../kit/carriers-accounting.ts';
import { ran } from '../kit/duties.ts';
import { given } from '../kit/effects.ts';
import { mail, received } from '../kit/carriers-intake.ts';
import { declared } from '../kit/site.ts';
import { type World, world } from '../kit/world.ts';

const own = {
  no: 'U-001',
  kind: 'electromagnetic_medium',
  serial: 'SN-77',
  regime: 'own',
  level: 'internal',
  keeper: 'officer',
};

async function registered(w: World, patch: object = {}): Promise<string> {
  return (await w.done('officer', 'devices.register-medium', { ...own, ...patch })).id;
}

test('a secret document on a medium marked 内部 raises it to the secret it is', async () => {
  const w = await world();
  const medium = await registered(w);
  const { document } = await shelved(w, 1, { level: 'secret' });
  const stored = await w.done('officer', 'devices.store-on-medium', { medium, title: '方案', document });
  expect(stored).toMatchObject({ raised: true, level: 'secret' });
  expect(await rows(w, 'media')).toMatchObject([{ mark: '机密', level: 4 }]);
});

test('a neighbour: neither registering nor marking makes a secret medium that bears 内部', async () => {
  const w = await world();
  const born = await w.act('officer', 'devices.register-medium', { ...own, level: 'secret' });
  expect([born.status, born.body.rules]).toEqual([422, ['DEVICE-013']]);
  const medium = await registered(w);
  const marked = await w.act('officer', 'devices.mark-medium', { medium, level: 'secret' });
  expect([marked.status, marked.body.rules]).toEqual([422, ['DEVICE-013']]);
  const said = await w.act('officer', 'devices.store-on-medium', { medium, title: '方案', level: 'secret' });
  expect([said.status, said.body.rules]).toEqual([422, ['DEVICE-013']]);
  await w.done('officer', 'devices.mark-medium', { medium, level: 'secret', regime: 'state' });
  expect(await rows(w, 'media')).toMatchObject([{ mark: '机密' }]);
});

test('a neighbour: a state secret does not go on a trade-secret medium', async () => {
  const w = await world();
  const medium = await registered(w, { regime: 'company', level: 'secret' });
  const { document } = await shelved(w, 1, { level: 'confidential' });
  const mixed = await w.act('officer', 'devices.store-on-medium', { medium, title: '方案', document });
  expect([mixed.status, mixed.body.rules]).toEqual([403, ['DEVICE-013']]);
});

test('a neighbour: a document that rises afterwards raises the medium it is on, and the keeper is told', async () => {
  const w = await world();
  const medium = await registered(w, { regime: 'state', level: 'confidential' });
  const { document } = await shelved(w, 1, { level: 'confidential' });
  await w.done('officer', 'devices.store-on-medium', { medium, title: '方案', document });
  await given(w, [{ op: 'update', table: 'document', key: { id: document }, set: { level: 4 } }]);
  await w.at('2026-03-02T02:00:00.000Z');
  expect(await rows(w, 'media')).toMatchObject([{ mark: '机密', level: 4 }]);
  expect((await w.alerts('DEVICE-013')).map((one) => [one.kind, one.to])).toEqual([['raised', 'officer']]);
  await ran(w, 'devices.media-follow');
});

test('a medium is not registered a second time, lower, by its number written otherwise', async () => {
  const w = await world();
  await registered(w, { regime: 'state', level: 'secret' });
  for (const patch of [
    { no: 'U-002', serial: 'sn-77' },
    { no: 'U-002', serial: 'ＳＮ－ 77' },
    { no: 'u-001', serial: 'SN-78' },
  ]) {
    const again = await w.act('officer', 'devices.register-medium', { ...own, ...patch });
    expect([again.status, again.body.findings[0].rule]).toEqual([422, 'taken']);
  }
});

test('what bears a mark or the title of a secret is not stored as internal, nor without a level', async () => {
  const w = await world();
  const medium = await registered(w);
  const store = (input: object) => w.act('officer', 'devices.store-on-medium', { medium, ...input });
  const mark = { title: '机密★20年 方案', level: 'internal' };
  expect((await store(mark)).body.rules).toEqual(['SYSTEM-020']);
  await declared(w);
  const marked = await store(mark);
  expect([marked.status, marked.body.rules]).toEqual([422, ['DEVICE-013']]);
  const nothing = await store({ title: '方案' });
  expect([nothing.status, nothing.body.rules]).toEqual([422, ['DEVICE-013']]);
  await shelved(w, 1, { level: 'secret', title: '某重要方案' });
  expect((await store({ title: '某重要方案', level: 'internal' })).body).toMatchObject({
    raised: true,
    level: 'secret',
  });
});

test('a medium for internal matters passes into another hand by the office too, not by whoever keeps it', async () => {
  const w = await world();
  const medium = await registered(w, { keeper: 'drafter' });
  const refused = await w.act('drafter', 'devices.hand-medium', { medium, keeper: 'reader' });
  expect([refused.status, refused.body.rules]).toEqual([403, ['DEVICE-012']]);
  await w.done('officer', 'devices.hand-medium', { medium, keeper: 'reader' });
});

test('a classified paper is that by whichever name: in brackets, by number or code, or where whoever stores it may not know of it', async () => {
  const w = await world();
  const { title, id, register_no, carriers } = await titled(w);
  for (const [n, name] of [
    `附件1：${title}`,
    `${title}（扫描件）.pdf`,
    `《${title}》`,
    `${title}。`,
    `${register_no}附件`,
    carriers[0]?.code ?? '',
  ].entries()) {
    const medium = await registered(w, { no: `U-1${n}`, serial: `SN-1${n}` });
    const stored = await w.act('officer', 'devices.store-on-medium', { medium, title: name, level: 'internal' });
    expect([name, stored.status, stored.body.level]).toEqual([name, 200, 'secret']);
  }
  const medium = await registered(w, { no: 'U-2', serial: 'SN-2', keeper: 'drafter' });
  expect((await w.get('drafter', `/api/registers/documents/${id}`)).status).toBe(404);
  const blind = await w.act('drafter', 'devices.store-on-medium', { medium, title, level: 'internal' });
  expect([blind.status, blind.body.level]).toEqual([200, 'secret']);
  const other = await registered(w, { no: 'U-3', serial: 'SN-3' });
  const plain = { medium: other, title: '关于报送年度计划的通知的学习体会', level: 'internal' };
  expect(await w.done('officer', 'devices.store-on-medium', plain)).toMatchObject({ raised: false, level: 'internal' });
});

/** A secret paper for one reader, with what it is called by. */
async function titled(w: World) {
  const { title } = mail;
  return { title, ...(await received(w, { scope: ['p:reader'] })) };
}
