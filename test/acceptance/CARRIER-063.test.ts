import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { rows, shelved } from '../kit/carriers-accounting.ts';
import { world } from '../kit/world.ts';

const newspapers = { what: '旧报纸', quantity: '20公斤' };

acceptance('CARRIER-063', 1, async () => {
  const w = await world();
  const { copies } = await shelved(w, 1);
  for (const item of [
    { what: '内部简报', quantity: '3公斤', level: 'internal' },
    { what: '秘密文件', quantity: '1份', level: 'confidential' },
    { what: '废纸', quantity: '1份', carrier: copies[0]?.id },
  ]) {
    const refused = await w.act('clerk', 'carriers.sell-waste', { buyer: '某废品站', items: [newspapers, item] });
    expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-063']]);
    expect(refused.body.findings[0].facts.what).toBe(item.what);
  }
  expect(await rows(w, 'waste-sales')).toEqual([]);
});

positive('CARRIER-063', 'old newspapers may be sold, and nobody lists things for destruction on his own', async () => {
  const w = await world();
  await w.done('clerk', 'carriers.sell-waste', { buyer: '某废品站', items: [newspapers] });
  expect(await rows(w, 'waste-sales')).toMatchObject([{ buyer: '某废品站', items: '旧报纸 20公斤' }]);
  const { copies } = await shelved(w, 1);
  const items = [{ carrier: copies[0]?.id, reason: '清桌子' }];
  const refused = await w.act('drafter', 'carriers.list-for-destruction', { items });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-063']]);
});
