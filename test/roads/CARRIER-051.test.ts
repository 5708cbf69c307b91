import { expect, test } from 'vitest';
import { answered } from '../kit/importing.ts';
import { world } from '../kit/world.ts';

test('an old ledger takes nothing out of the house: a copy that is out was asked for, approved and signed for', async () => {
  const w = await world();
  const lines = [
    { holder: '阅文人', state: '携带外出' },
    { holder: '阅文人', state: '外带', level: '秘密', period: '10年' },
  ];
  expect(await answered(w, ...lines)).toEqual(lines.map(() => ['refused', ['CARRIER-051']]));
});
