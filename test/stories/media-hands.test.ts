import { expect, test } from 'vitest';
import { world } from '../kit/world.ts';

const drive = { no: 'U-001', kind: 'electromagnetic_medium', serial: 'SN-77', regime: 'state', level: 'confidential' };

async function registered() {
  const w = await world();
  const { id: medium } = await w.done('officer', 'devices.register-medium', { ...drive, keeper: 'reader' });
  return { w, medium };
}

test('every hand a medium goes through is entered, from whom, to whom and by whom (DEVICE-012)', async () => {
  const { w, medium } = await registered();
  await w.done('clerk', 'devices.hand-medium', { medium, keeper: 'reader2' });
  const { row, extras } = (await w.get('officer', `/api/registers/media/${medium}`)).body;
  const [last, first] = extras.movements;
  expect([first.from.zh, first.to, first.by_name]).toEqual(['机要室', last.from, '保密员']);
  expect([last.step, last.to, last.by_name]).toEqual(['handover', row.keeper, '机要员甲']);
  expect(extras.movements).toHaveLength(2);
});

test('who kept it before knows of it no more; a keeper does not pass it on by himself', async () => {
  const { w, medium } = await registered();
  const own = await w.act('reader', 'devices.hand-medium', { medium, keeper: 'reader2' });
  expect([own.status, own.body.rules]).toEqual([403, ['DEVICE-012']]);
  await w.done('officer', 'devices.hand-medium', { medium, keeper: 'reader2' });
  expect((await w.act('reader', 'devices.mark-medium', { medium, level: 'secret' })).status).toBe(404);
  const again = await w.act('officer', 'devices.hand-medium', { medium, keeper: 'reader2' });
  expect([again.status, again.body.rules]).toEqual([422, ['DEVICE-012']]);
});

test('two who hand it over at once do so one after the other, with no gap between the hands', async () => {
  const { w, medium } = await registered();
  const both = ['reader2', 'clerk2'].map((keeper) => w.act('officer', 'devices.hand-medium', { medium, keeper }));
  const answers = await Promise.all(both);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { extras } = (await w.get('officer', `/api/registers/media/${medium}`)).body;
  const [last, before] = extras.movements;
  expect(extras.movements).toHaveLength(3);
  expect(last.from).toBe(before.to);
});
