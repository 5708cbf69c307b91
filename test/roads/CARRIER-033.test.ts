import { expect, test } from 'vitest';
import { paper } from '../kit/carriers-hands.ts';
import { receiving } from '../kit/carriers-intake.ts';
import { answered } from '../kit/importing.ts';
import { world } from '../kit/world.ts';

const telegram = { kind: 'cipher_telegram', scope: ['p:reader'] } as const;
const volume = { volume: '2026-密-3', archivist: 'archivist' };

test('a cipher telegram is laid in no cabinet outside the registry room, and in no volume', async () => {
  const w = await world();
  const taken = { level: 'confidential', ...telegram } as const;
  const outside = await receiving(w, { ...taken, place: 'cabinet' });
  expect([outside.status, outside.body.rules, outside.body.fields]).toEqual([422, ['CARRIER-033'], ['place']]);
  const { copies } = await paper(w, { ...telegram, place: 'registry_room' });
  const filed = await w.act('clerk', 'archives.file', { carriers: copies, ...volume });
  expect([filed.status, filed.body.rules]).toEqual([403, ['CARRIER-033']]);
});

test('what is called a cipher telegram is entered as one, and what is about them is not', async () => {
  const w = await world();
  const refused = await receiving(w, { title: '密码电报第3号' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-033'], ['kind']]);
  expect((await receiving(w, { title: '关于密码电报管理的通知' })).status).toBe(201);
});

test('neighbour: nor does an old ledger have one in a cabinet, or under another kind', async () => {
  const w = await world();
  const lines = [{ kind: '密码电报', location: '1号柜' }, { title: '密码电报第3号' }];
  expect(await answered(w, ...lines)).toEqual(lines.map(() => ['refused', ['CARRIER-033']]));
});
