import { expect, test } from 'vitest';
import { first, internal, loanOf, paper } from '../kit/carriers-hands.ts';
import { asOwner } from '../kit/owner.ts';
import { world } from '../kit/world.ts';

test('what was foreseen from the last act of a session tells nothing its next one may not know', async () => {
  const w = await world();
  const one = first((await paper(w, internal)).copies);
  const other = first((await paper(w, internal)).copies);
  const round = async (carrier: string) => {
    await w.done('clerk', 'hands.lend', loanOf(carrier, 'reader'));
    await w.done('clerk', 'hands.take-back', { carrier });
  };
  await round(one);
  await round(other);
  const set = (change: string, id: string) =>
    asOwner((client) => client.query(`update ${change} where unit_id = $1 and id = $2`, [w.id, id]));

  await set(`carrier set scope = '{d:none}'`, one);
  const hidden = await w.act('clerk', 'hands.lend', loanOf(one, 'reader'));
  const absent = await w.act('clerk', 'hands.lend', loanOf('no-such-copy', 'reader'));
  expect([hidden.status, hidden.body]).toEqual([404, absent.body]);
  await round(other);
  await set(`carrier set scope = (select scope from carrier o where o.id = '${other}')`, one);
  expect((await w.act('clerk', 'hands.lend', loanOf(one, 'reader'))).status).toBe(200);
  await w.done('clerk', 'hands.take-back', { carrier: one });

  // It is the row as it is now: a copy that went elsewhere meanwhile is not lent a second time.
  await w.done('clerk', 'hands.lend', loanOf(one, 'reader'));
  expect((await w.act('clerk', 'hands.lend', loanOf(one, 'drafter'))).status).toBe(409);

  await set(`person set state = 'left'`, 'clerk');
  const gone = await w.act('clerk', 'hands.take-back', { carrier: one });
  expect([gone.status, gone.body.code]).toEqual([401, 'UNAUTHENTICATED']);
});
