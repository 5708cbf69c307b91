import { expect, test } from 'vitest';
import { batch, centre, execute, inHouse, rows, shredder } from '../kit/carriers-accounting.ts';
import { handedIn } from '../kit/letters.ts';
import { world } from '../kit/world.ts';

const act = 'destruction.designate-site';
const official = { name: centre, kind: 'municipal_destruction_centre' };

test('no firm becomes a place of destruction by the secrecy officer alone: by letter from outside, and by the leader', async () => {
  const w = await world();
  for (const [status, evidence_id] of [
    [422, undefined],
    [422, '-'],
    [422, await handedIn(w, 'clerk', {}, { sender: '测试市某局保密办' })],
    [422, await handedIn(w, 'clerk', {}, { sender: centre })],
    [422, await handedIn(w, 'clerk', {}, { sender: '某废品收购站' })],
    [403, await handedIn(w, 'officer', {})],
    [403, await handedIn(w, 'clerk', {}, { seen_by: ['printer', 'officer'] })],
  ] as const) {
    const answer = await w.act('officer', act, { ...official, evidence_id });
    expect([answer.status, answer.body.rules]).toEqual([status, ['CARRIER-062']]);
  }
  const asked = await w.act('officer', act, { ...official, evidence_id: await handedIn(w, 'clerk', {}) });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  expect(await rows(w, 'destruction-sites')).toEqual([]);
  const { list } = await batch(w, 2, { signers: [] });
  const refused = await w.act('clerk', 'destruction.submit-destruction', { list });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-062']]);
  await w.sign('leader', asked.body.approval.id);
  expect((await w.act('clerk', 'destruction.submit-destruction', { list })).status).toBe(202);
});

test('a neighbour: a paper mill is no place unless the regulation names it, whatever letter it brings', async () => {
  const mill = { name: '试验造纸厂', kind: 'designated_pulp_mill' };
  const w = await world();
  const refused = await w.act('officer', act, { ...mill, evidence_id: await handedIn(w, 'clerk', {}) });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-062']]);
  const named = await world({ own: { 'CARRIER-062.site': 'designated_pulp_mill' } });
  const asked = await named.act('officer', act, { ...mill, evidence_id: await handedIn(named, 'clerk', {}) });
  expect(asked.status).toBe(202);
});

test('a neighbour: an own shredder waits for the leader and rests on its certificate, not on a number typed', async () => {
  const w = await world();
  const own = { name: '机关碎纸室', kind: 'in_house_shredder' };
  for (const [status, certificate_id] of [
    [422, '合格证1号'],
    [422, await handedIn(w, 'clerk', {}, { sender: '测试市某局' })],
    [422, await handedIn(w, 'clerk', {}, { sender: '某碎纸机经销部' })],
    [403, await handedIn(w, 'officer', {})],
  ] as const) {
    const answer = await w.act('officer', act, { ...own, certificate_id });
    expect([answer.status, answer.body.rules]).toEqual([status, ['CARRIER-062']]);
  }
  const certificate_id = await handedIn(w, 'clerk', {}, { sender: '国家保密测评中心' });
  expect((await w.act('officer', act, { ...own, certificate_id })).status).toBe(202);
});

test('a bulk lot cut into small lists is not shredded in house', async () => {
  const w = await world();
  await inHouse(w);
  const own = { list: { site: shredder, work_need: '急需清理' } };
  const [one, two] = [await batch(w, 6, own), await batch(w, 6, own)];
  expect((await execute(w, one, { second: 'officer' })).status).toBe(200);
  await w.clock('2026-03-04T01:00:00.000Z');
  const refused = await execute(w, two, { second: 'officer' });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-062']]);
  const { list } = await batch(w, 5, { ...own, signers: [] });
  const asked = await w.act('clerk', 'destruction.submit-destruction', { list });
  expect([asked.status, asked.body.rules]).toEqual([409, ['CARRIER-062']]);
});

test('a neighbour: whoever shreds it with the clerk is somebody who may have it in hand', async () => {
  const w = await world();
  await inHouse(w);
  const of = await batch(w, 1, { list: { site: shredder, work_need: '急需清理' } });
  const refused = await execute(w, of, { second: 'plain' });
  expect([refused.status, refused.body.rules]).toEqual([403, ['PEOPLE-001']]);
});
