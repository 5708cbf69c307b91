import { expect, test } from 'vitest';
import { batch, centre, designated, shelved } from '../kit/carriers-accounting.ts';
import { world } from '../kit/world.ts';

test('a certificate that names nothing is none: overwriting a state secret stays refused', async () => {
  const w = await world();
  await designated(w);
  const disk = { kind: 'electromagnetic_medium', title: '移动硬盘' };
  const shelf = await shelved(w, 1, disk);
  const items = shelf.copies.map(({ id }) => ({ carrier: id, reason: '期满' }));
  for (const certificate of ['无', '待补', '有']) {
    const listed = { items, method: 'overwrite', site: centre, certificate };
    const refused = await w.act('clerk', 'destruction.list-for-destruction', listed);
    expect([certificate, refused.status, refused.body.rules]).toEqual([certificate, 422, ['CARRIER-065']]);
  }
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
