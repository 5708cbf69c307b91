import { expect } from 'vitest';
import { batch, type Batch, designated, execute, inHouse, shelved, shredder } from '../../kit/carriers-accounting.ts';
import { counting, scan } from '../../kit/carriers-accounting.ts';
import { paper } from '../../kit/carriers-hands.ts';
import type { World } from '../../kit/world.ts';
import { approve, clocked, type Driven, owed, quiet } from '../kit.ts';

async function listed(w: World, list: object = {}): Promise<Batch> {
  return batch(w, 1, { list, signers: [] });
}
const submit = (list: object = {}, places: (w: World) => Promise<void> = designated): Driven =>
  quiet(async (w) => {
    await places(w);
    return w.act('clerk', 'destruction.submit-destruction', { list: (await listed(w, list)).list });
  });
async function byBureau(w: World): Promise<void> {
  await designated(w, { name: '试验省保密局销毁处', kind: 'provincial_secrecy_bureau' });
}

/** Handed to the place of destruction, signed for once or twice. */
const destroying = (as: readonly ('destroyer' | 'supervisor')[]): Driven =>
  quiet(async (w) => {
    await designated(w);
    const of = await listed(w);
    await approve(w, 'clerk', 'destruction.submit-destruction', { list: of.list });
    expect((await execute(w, of)).status).toBe(200);
    for (const role of as)
      await w.done(role === 'destroyer' ? 'clerk' : 'officer', 'destruction.sign-destruction', {
        list: of.list,
        as: role,
      });
    return w.act('clerk', 'destruction.complete-destruction', { list: of.list });
  });

const sell = (item: object): Driven =>
  quiet((w) => w.act('clerk', 'destruction.sell-waste', { buyer: '某废品站', checked_by: 'officer', items: [item] }));
/** Somebody throws a paper away on his own. */
const alone: Driven = quiet(async (w) => {
  const { copies } = await shelved(w, 1);
  return w.act('drafter', 'destruction.list-for-destruction', {
    items: [{ carrier: copies[0]?.id, reason: '清桌子' }],
  });
});

export const accounting: Readonly<Record<string, Driven>> = {
  't000-4 #6': submit(),
  't002-2 #3': clocked(async (w) => {
    const { copies } = await shelved(w, 2);
    const inventory = await counting(w);
    await scan(w, inventory, copies[0]?.code as string);
    const refused = await w.act('clerk', 'counting.close-inventory', { inventory });
    expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-057']]);
    await w.done('clerk', 'counting.start-search', { inventory });
    const search = (await w.obligations('CARRIER-057')).filter((one) => one.object_id === copies[1]?.id);
    expect(search).toMatchObject([{ status: 'open' }]);
    return undefined;
  }),
  't002-2 #4': submit({ site: shredder, work_need: '涉及当日会议，须当场销毁' }, inHouse),
  't002-2 #5': clocked(async (w) => {
    await w.at('2026-03-31T09:00:00.000Z');
    return owed(w, 'CARRIER-057', { at: '2026-03-31T15:59:59.999Z' });
  }),
  't003-2 #4': sell({ what: '内部刊物', quantity: '3公斤', level: 'internal' }),
  't003-3k #3': alone,
  't003-3l #6': clocked(async (w) => {
    await paper(w);
    await w.at('2026-04-01T01:00:00.000Z');
    const lists = (await w.get('officer', '/api/registers/return-lists')).body.rows;
    expect(lists).toMatchObject([{ kind: 'period', period: '2026Q1', expected: 2, status: 'open' }]);
    return owed(w, 'CARRIER-058', {});
  }),
  't003-3m #8': quiet(async (w) => {
    const of = await listed(w, { site: '社会保险科碎纸机' });
    return w.act('clerk', 'destruction.submit-destruction', { list: of.list });
  }),
  't003-5 #6': alone,
  't003-5 #7': submit({ site: '试验省保密局销毁处' }, byBureau),
  't003-5 #8': sell({ what: '秘密文件', quantity: '1份', level: 'confidential' }),
  't004-11 #4': destroying(['destroyer']),
  't004-11 #10': destroying(['destroyer', 'supervisor']),
};
