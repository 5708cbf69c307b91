import { expect, test } from 'vitest';
import { batch, centre, designated, shelved } from '../kit/carriers-accounting.ts';
import { handedIn } from '../kit/letters.ts';
import { world } from '../kit/world.ts';

test('a certificate that is typed, or of whoever tests nothing, is none: overwriting a state secret stays refused', async () => {
  const w = await world();
  const tester = { sender: '国家保密测评中心' };
  await designated(w);
  const disk = { kind: 'electromagnetic_medium', title: '移动硬盘' };
  const shelf = await shelved(w, 1, disk);
  const items = shelf.copies.map(({ id }) => ({ carrier: id, reason: '期满' }));
  const listed = { items, method: 'overwrite', site: centre };
  for (const [status, more] of [
    [422, {}],
    [422, { certificate: '1' }],
    [422, { certificate_id: '检测证书8号' }],
    [422, { certificate_id: await handedIn(w, 'officer', {}, { sender: '某数据恢复公司' }) }],
    [422, { certificate_id: await handedIn(w, 'officer', {}, { sender: '测试市某局信息科' }) }],
    [403, { certificate_id: await handedIn(w, 'clerk', {}, tester) }],
  ] as const) {
    const refused = await w.act('clerk', 'destruction.list-for-destruction', { ...listed, ...more });
    expect([more, refused.status]).toEqual([more, status]);
    if (!('certificate' in more)) expect(refused.body.rules).toEqual(['CARRIER-065']);
  }
  const certificate_id = await handedIn(w, 'officer', {}, tester);
  const { id: list } = await w.done('clerk', 'destruction.list-for-destruction', { ...listed, certificate_id });
  expect((await w.act('clerk', 'destruction.submit-destruction', { list })).status).toBe(202);
});

test('neighbour: what is of two media goes only by what fits both, also added to a list already signed for', async () => {
  const w = await world();
  await designated(w);
  for (const [kind, method] of [
    ['audio_visual', 'shred'],
    ['recording', 'chemical'],
    ['optical_disc', 'overwrite'],
    ['classified_item', 'pulp'],
  ] as const) {
    const shelf = await shelved(w, 1, { kind, title: '音像' });
    const items = shelf.copies.map(({ id }) => ({ carrier: id, reason: '期满' }));
    const refused = await w.act('clerk', 'destruction.list-for-destruction', { items, method, site: centre });
    expect([kind, refused.status]).toEqual([kind, 422]);
    expect(refused.body.rules).toContain('CARRIER-065');
  }
  const { list } = await batch(w, 1);
  const disk = await shelved(w, 1, { kind: 'electromagnetic_medium', title: '移动硬盘' });
  const added = { list, items: disk.copies.map(({ id }) => ({ carrier: id, reason: '期满' })) };
  const refused = await w.act('clerk', 'destruction.list-for-destruction', added);
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-065']]);
});
