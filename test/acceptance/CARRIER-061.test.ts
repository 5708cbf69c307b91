import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { batch, centre, designated, destroyed, execute, leaders, rows, shelved } from '../kit/carriers-accounting.ts';
import { handOf, internal } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-061', 1, async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 2, { signers: ['officer', 'secrecy_head'] });
  const refused = await execute(w, of);
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-061']]);
  const unasked = await execute(w, await batch(w, 1, { signers: [] }));
  expect([unasked.status, unasked.body.rules]).toEqual([409, ['CARRIER-061']]);
});

acceptance('CARRIER-061', 2, async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 20);
  const [left, ...others] = of.carriers as [string, ...string[]];
  const fewer = await execute(w, { ...of, carriers: others });
  expect([fewer.status, fewer.body.rules]).toEqual([409, ['CARRIER-061']]);
  expect(fewer.body.findings[0].facts).toEqual({ missing: [left], extra: [] });
  expect(fewer.body.findings[0].says.zh).toContain('份号000001');
  const [stranger] = (await shelved(w, 1)).copies;
  const more = await execute(w, { ...of, carriers: [...of.carriers, stranger?.id as string] });
  expect([more.status, more.body.rules]).toEqual([409, ['CARRIER-061']]);
  expect(more.body.findings[0].facts).toEqual({ missing: [], extra: [stranger?.id] });
  await w.done('clerk', 'destruction.list-for-destruction', {
    list: of.list,
    items: [{ carrier: stranger?.id, reason: '顺带' }],
  });
  const added = await execute(w, { ...of, carriers: [...of.carriers, stranger?.id as string] });
  expect([added.status, added.body.rules]).toEqual([409, ['CARRIER-061']]);
  expect(added.body.findings[0].facts).toEqual({ carriers: [stranger?.id] });
});

positive(
  'CARRIER-061',
  'an approved batch checked item by item is destroyed, and its record is frozen for good',
  async () => {
    const w = await world();
    await designated(w);
    const of = await batch(w, 3);
    await destroyed(w, of);
    const first = of.carriers[0] as string;
    expect(await handOf(w, first)).toMatchObject({ hand: 'destroyed', hand_id: null });
    const register = await rows(w, 'destruction');
    expect(register).toHaveLength(3);
    expect(register[0]).toMatchObject({
      no: '销〔2026〕1号',
      site: centre,
      method: 'shred',
      destroyer: '机要员甲',
      supervisor: '保密员',
      approver: '分管领导',
      received_by: '接收人',
      status: 'completed',
      pages: '8',
    });
    expect((await w.act('clerk', 'destruction.complete-destruction', { list: of.list })).status).toBe(409);
    const items = [{ carrier: first, reason: '再来一次' }];
    const again = await w.act('clerk', 'destruction.list-for-destruction', { items, method: 'shred', site: centre });
    expect([again.status, again.body.rules]).toEqual([409, ['CARRIER-002']]);
    const filing = { carriers: [first], volume: '1', archivist: 'archivist' };
    expect((await w.act('clerk', 'archives.file', filing)).status).toBe(409);
    const { app } = w.running;
    const change = app.db.transaction((connection) =>
      connection
        .query('select jingui.enter($1, $2)', [app.systemToken, w.id])
        .then(() =>
          connection.query("update carrier set hand = 'registry' where unit_id = $1 and id = $2", [w.id, first]),
        ),
    );
    await expect(change).rejects.toThrow(/destroyed and frozen/);
  },
);

positive('CARRIER-061', 'what must be said of each item is asked for, and one copy stands on one list', async () => {
  const w = await world();
  await designated(w);
  const { copies } = await shelved(w, 2, { pages: null });
  const [a, b] = copies.map((copy) => copy.id);
  const bare = await w.act('clerk', 'destruction.list-for-destruction', { items: [{ carrier: a, reason: '期满' }] });
  expect([bare.status, bare.body.rules]).toEqual([422, ['CARRIER-061']]);
  const items = [{ carrier: a, reason: '期满', pages: '4' }];
  const { id: list } = await w.done('clerk', 'destruction.list-for-destruction', {
    items,
    method: 'shred',
    site: centre,
  });
  const twice = await w.act('clerk2', 'destruction.list-for-destruction', { items, method: 'shred', site: centre });
  expect([twice.status, twice.body.rules]).toEqual([409, ['CARRIER-061']]);
  await w.done('clerk', 'destruction.cancel-destruction', { list, reason: '仍需使用' });
  const both = [...items, { carrier: b, reason: '期满', pages: '4' }];
  await w.done('clerk2', 'destruction.list-for-destruction', { items: both, method: 'shred', site: centre });
});

positive('CARRIER-061', 'a batch sent back by the place returns to the registry', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  expect((await execute(w, of)).status).toBe(200);
  const carrier = of.carriers[0] as string;
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'courier', hand_id: centre });
  await w.done('clerk2', 'destruction.cancel-destruction', { list: of.list, reason: '场所停业' });
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
});

positive(
  'CARRIER-061',
  'a list is submitted once; when it was sent back, withdrawn or changed it is submitted again',
  async () => {
    const w = await world();
    await designated(w);
    const { list } = await batch(w, 1, { signers: [] });
    const submit = (who = 'clerk') => w.act(who, 'destruction.submit-destruction', { list });
    const { id, no } = (await submit()).body.approval;
    for (const who of ['clerk', 'clerk2']) {
      const twice = await submit(who);
      expect([twice.status, twice.body.rules]).toEqual([409, ['CARRIER-061']]);
      expect(twice.body.findings[0].facts).toEqual({ case: no });
      expect(twice.body.findings[0].remedy.zh).toContain(no);
    }
    await w.done('officer', 'cases.return', { case: id, opinion: '补充事由' });
    const again = await w.act('clerk', 'destruction.submit-destruction', { list }, { case: id });
    expect([again.status, again.body.approval.id]).toEqual([202, id]);
    for (const signer of leaders) await w.sign(signer, id);
    expect((await submit()).body.findings).toMatchObject([
      { rule: 'standing', clause: 'CARRIER-061', facts: { case: no } },
    ]);
    const [other] = (await shelved(w, 1)).copies;
    await w.done('clerk', 'destruction.list-for-destruction', {
      list,
      items: [{ carrier: other?.id, reason: '期满' }],
    });
    expect((await submit()).status).toBe(202);
  },
);

positive(
  'CARRIER-058',
  'what is no state secret and destroyed is owed to nobody and leaves its return list',
  async () => {
    const w = await world();
    await designated(w);
    const of = await batch(w, 2, { paper: internal, signers: ['secrecy_head'] });
    await w.done('clerk', 'recall.call-in', { document: of.document, due: '2026-03-06' });
    const open = async () =>
      (await w.obligations('CARRIER-058'))
        .filter((one) => of.carriers.includes(one.object_id))
        .map((one) => one.status);
    expect(await open()).toEqual(['open', 'open']);
    await destroyed(w, of);
    expect(await open()).toEqual(['cancelled', 'cancelled']);
    expect((await rows(w, 'returns')).map((one) => [one.status, one.method])).toEqual([
      ['destroyed', 'shred'],
      ['destroyed', 'shred'],
    ]);
  },
);
