import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { type World, world } from '../kit/world.ts';

const drive = {
  no: 'U-001',
  kind: 'electromagnetic_medium',
  serial: 'SN-77',
  regime: 'state',
  level: 'confidential',
  keeper: 'reader',
};

async function holding(w: World, level: string): Promise<string> {
  const { id } = await w.done('officer', 'devices.register-medium', drive);
  await w.done('reader', 'devices.store-on-medium', { medium: id, title: '统计材料', level });
  return id;
}

acceptance('DEVICE-013', 1, async () => {
  const w = await world();
  const medium = await holding(w, 'secret');
  const refused = await w.act('officer', 'devices.mark-medium', { medium, level: 'confidential' });
  expect([refused.status, refused.body.rules]).toEqual([403, ['DEVICE-013']]);
});

acceptance('DEVICE-013', 2, async () => {
  const w = await world();
  const { id: medium } = await w.done('officer', 'devices.register-medium', { ...drive, level: 'secret' });
  const stored = await w.act('reader', 'devices.store-on-medium', { medium, title: '通知', level: 'confidential' });
  expect([stored.status, stored.body.raised]).toEqual([200, false]);
  expect((await w.get('officer', '/api/registers/media')).body.rows).toMatchObject([{ mark: '机密', level: 4 }]);
});

positive(
  'DEVICE-013',
  'higher data raises the mark by itself, lower data leaves it, nobody uncleared sees it any more',
  async () => {
    const w = await world({
      people: [{ id: 'reader', name: '阅文人', department: 'd1', post: '科员', grade: 'important', designated: true }],
    });
    const medium = await holding(w, 'secret');
    const row = async () => (await w.get('officer', '/api/registers/media')).body.rows[0];
    expect(await row()).toMatchObject({ no: 'U-001', mark: '机密', level: 4 });
    const lower = await w.done('reader', 'devices.store-on-medium', { medium, title: '通知', level: 'confidential' });
    expect(lower).toMatchObject({ raised: false, level: 'secret' });
    const above = await w.act('reader', 'devices.store-on-medium', { medium, title: '方案', level: 'top_secret' });
    expect([above.status, above.body.rules]).toEqual([403, ['SYSTEM-004']]);
    await w.done('officer', 'devices.mark-medium', { medium, level: 'top_secret' });
    expect(await row()).toMatchObject({ mark: '绝密', contents: 2 });
    expect((await w.act('reader', 'devices.store-on-medium', { medium, title: '通知', level: 'secret' })).status).toBe(
      404,
    );
  },
);
