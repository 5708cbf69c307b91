import { expect, test } from 'vitest';
import { answered } from '../kit/importing.ts';
import { world } from '../kit/world.ts';

test('a holder in an old ledger whose grade does not reach gets neither the copy nor its scope', async () => {
  const w = await world();
  const lines = [
    { holder: '一般涉密人员', state: '借出' },
    { holder: '非涉密人员', state: '在用', level: '秘密', period: '10年', scope: '非涉密人员' },
    { holder: '一般涉密人员', state: '借出', level: '秘密', period: '10年' },
  ];
  expect(await answered(w, ...lines)).toEqual([
    ['refused', ['PEOPLE-001']],
    ['refused', expect.arrayContaining(['PEOPLE-001'])],
    ['taken', []],
  ]);
});

test('neighbour: nor is somebody named in the scope of a paper whose grade does not reach it', async () => {
  const w = await world();
  expect(
    await answered(w, { scope: '一般涉密人员' }, { scope: '一般涉密人员', level: '秘密', period: '10年' }),
  ).toEqual([
    ['refused', ['PEOPLE-001']],
    ['taken', []],
  ]);
});
