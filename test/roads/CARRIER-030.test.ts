import { expect, test } from 'vitest';
import { original, permitted } from '../kit/carriers-copying.ts';
import { world } from '../kit/world.ts';

test.each(['somebody who is not there', 'gone'])(
  'copies are not registered under an operator who is %s',
  async (who) => {
    const w = await world({
      people: [{ id: 'gone', name: '已离岗的人', department: 'd1', post: '科员', state: 'left' }],
    });
    const { carrier } = await original(w);
    const permit = await permitted(w, carrier);
    const named = { ...permit.input, operator: who };
    const refused = await w.act('clerk', 'carriers.copy', named, { case: permit.case });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-030'], ['operator']]);
  },
);

test('neighbour: nor are excerpts', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const permit = await permitted(w, carrier, { form: 'excerpt' });
  const named = { ...permit.input, operator: 'nobody' };
  const refused = await w.act('clerk', 'carriers.copy', named, { case: permit.case });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-030']]);
});
