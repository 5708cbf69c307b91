import { expect, test } from 'vitest';
import { batch, counting, designated, destroyed, rows, scan, shelved } from '../kit/carriers-accounting.ts';
import { type World, world } from '../kit/world.ts';

/** A copy that was destroyed by the books, with its code. */
async function gone(w: World): Promise<{ id: string; code: string }> {
  await designated(w);
  const one = await batch(w, 1);
  await destroyed(w, one);
  const [id = ''] = one.carriers;
  const page = await w.get('officer', `/api/registers/carriers?limit=50`);
  const row = page.body.rows.find((each: { id: string }) => each.id === id);
  return { id, code: row.code };
}

test('a destroyed copy is one alarm wherever it is heard, refused or not, until somebody else of the office settles it', async () => {
  const w = await world();
  const { id, code } = await gone(w);
  const refused = [
    await w.act('clerk', 'hands.take-back', { carrier: id }),
    await w.act('clerk2', 'hands.issue', { carriers: [id], person: 'reader', purpose: '阅办', id_checked: true }),
  ];
  expect(refused.map(({ status }) => status < 500 && status >= 400)).toEqual([true, true]);
  await w.done('clerk', 'strays.report', { carrier: id });
  const inventory = await counting(w);
  expect((await scan(w, inventory, code)).verdict).toBe('destroyed');
  const open = await rows(w, 'strays');
  expect(open).toMatchObject([{ kind: 'destroyed', heard_in: 'return', status: 'open' }]);
  expect((await w.alerts('CARRIER-057')).filter(({ kind }) => kind === 'destroyed-found')).toHaveLength(2);
  const stray = String(open[0]?.id);
  const rule = async (who: string, act: string, input: object) => (await w.act(who, act, input)).body.findings[0].rule;
  const settle = { stray, outcome: 'mislabelled', note: '码来自旧封套' };
  expect(await rule('secrecy_head', 'counting.settle-stray', settle)).toBe('held-first');
  expect(await rule('clerk', 'strays.hold', { stray })).toBe('where-said');
  await w.done('clerk', 'strays.hold', { stray, held_where: '1号保密柜底层' });
  expect(await rule('clerk', 'counting.settle-stray', settle)).toBe('by-the-office');
  // He signed as supervisor that it was destroyed.
  expect(await rule('officer', 'counting.settle-stray', settle)).toBe('destroyer-does-not-settle');
  expect(await rule('secrecy_head', 'counting.settle-stray', { stray, outcome: 'mislabelled' })).toBe('explained');
  expect(await rule('secrecy_head', 'counting.settle-stray', { ...settle, outcome: 'put_back' })).toBe('outcome-fits');
  await w.done('secrecy_head', 'counting.settle-stray', { ...settle, outcome: 'real' });
  expect(await rows(w, 'strays', '?status=open,held')).toEqual([]);
  expect(await rows(w, 'incidents')).toHaveLength(1);
  expect(await rule('secrecy_head', 'counting.settle-stray', settle)).toBe('still-open');
});

test('a count does not end before what turned up in it is held back, and its page names what is not as the books have it', async () => {
  const w = await world();
  const { code } = await gone(w);
  await shelved(w, 1);
  const elsewhere = await shelved(w, 1, { place: 'registry_room' });
  const inventory = await counting(w);
  await scan(w, inventory, code, { client_id: 's1' });
  await scan(w, inventory, elsewhere.copies[0]?.code ?? '', { client_id: 's2' });
  const early = await w.act('clerk', 'counting.close-inventory', { inventory });
  expect(early.body.findings.map(({ rule }: { rule: string }) => rule)).toContain('alarms-held');
  // Taking the scan back takes no alarm back.
  await w.done('clerk', 'counting.undo-scan', { inventory, client_id: 's2' });
  const strays = await rows(w, 'strays', `?inventory=${inventory}`);
  expect(strays.map(({ kind }) => kind).sort()).toEqual(['destroyed', 'misplaced']);
  await scan(w, inventory, elsewhere.copies[0]?.code ?? '', { client_id: 's3' });
  expect(await rows(w, 'strays')).toHaveLength(2);
  const page = await w.get('clerk', `/api/registers/inventories/${inventory}`);
  expect(page.body.extras.strange).toMatchObject([
    { seen_as: 'destroyed', disposition: 'open' },
    { seen_as: 'misplaced', disposition: 'open' },
  ]);
  const misplaced = strays.find(({ kind }) => kind === 'misplaced')?.id;
  const wrong = await w.act('clerk', 'counting.settle-stray', {
    stray: misplaced,
    outcome: 'put_back',
    place: 'cabinet',
  });
  expect(wrong.body.findings[0].rule).toBe('in-its-place');
  await w.done('clerk', 'counting.settle-stray', { stray: misplaced, outcome: 'put_back', place: 'registry_room' });
});

test('what others ask for by an id raises nothing, and whoever may not know of the copy sees no alarm', async () => {
  const w = await world();
  const { id } = await gone(w);
  await w.act('drafter', 'hands.take-back', { carrier: id });
  await w.act('drafter', 'strays.report', { carrier: id });
  expect(await rows(w, 'strays')).toEqual([]);
  const [first, second] = await Promise.all([
    w.act('clerk', 'strays.report', { carrier: id }),
    w.act('clerk2', 'strays.report', { carrier: id }),
  ]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(await rows(w, 'strays')).toHaveLength(1);
  expect((await w.get('general', '/api/registers/strays')).body.rows ?? []).toEqual([]);
});
