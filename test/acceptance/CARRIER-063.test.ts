import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { batch, designated, destroyed, rows, shelved } from '../kit/carriers-accounting.ts';
import { handOf } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const newspapers = { what: '旧报纸', quantity: '20公斤' };
const sale = { buyer: '某废品站', checked_by: 'clerk2' };

acceptance('CARRIER-063', 1, async () => {
  const w = await world();
  const { copies } = await shelved(w, 1);
  for (const item of [
    { what: '内部简报', quantity: '3公斤', level: 'internal' },
    { what: '秘密文件', quantity: '1份', level: 'confidential' },
    { what: '废纸', quantity: '1份', carrier: copies[0]?.id },
  ]) {
    const refused = await w.act('clerk', 'destruction.sell-waste', { ...sale, items: [newspapers, item] });
    expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-063']]);
    expect(refused.body.findings[0].facts.what).toBe(item.what);
  }
  expect(await rows(w, 'waste-sales')).toEqual([]);
});

acceptance('CARRIER-063', 2, async () => {
  const w = await world();
  await designated(w);
  const periodical = {
    regime: 'own',
    level: 'internal',
    source: 'other',
    title: '内部参考',
    kind: 'internal_periodical',
    period: null,
  };
  const of = await batch(w, 1, { paper: periodical, signers: ['secrecy_head'] });
  await destroyed(w, of);
  expect(await handOf(w, of.carriers[0] as string)).toMatchObject({ hand: 'destroyed' });
  expect(await rows(w, 'destruction')).toMatchObject([
    { no: '销〔2026〕1号', status: 'completed', destroyer: '机要员甲', supervisor: '保密员', approver: '保密办主任' },
  ]);
});

positive('CARRIER-063', 'old newspapers may be sold, and nobody lists things for destruction on his own', async () => {
  const w = await world();
  await w.done('clerk', 'destruction.sell-waste', { ...sale, items: [newspapers] });
  expect(await rows(w, 'waste-sales')).toMatchObject([{ buyer: '某废品站', items: '旧报纸 20公斤' }]);
  const { copies } = await shelved(w, 1);
  const items = [{ carrier: copies[0]?.id, reason: '清桌子' }];
  const refused = await w.act('drafter', 'destruction.list-for-destruction', { items });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-063']]);
});
