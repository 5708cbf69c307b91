import { expect, test } from 'vitest';
import type { AnyProcedure } from '#kernel/module.ts';
import { agreed, first, handOf, journey, paper, rowsOf } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('a request remembers what it gives leave for, not the act by which it is used', async () => {
  const w = await world();
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const [, other] = of.copies as [string, string];
  await w.act('reader', 'hands.carry-out', journey([other], ['reader']));
  const cases = await rowsOf(
    w,
    'select grants from "case" where unit_id = $1 and procedure = any($2) order by opened_at',
    ['{hands.borrow,hands.carry-out}'],
  );
  expect(cases).toEqual([
    { grants: [`copy.handed ${of.document}`] },
    { grants: [`copy.handed ${other}`, `copy.left-house ${other}`] },
  ]);
});

test('what was signed for one thing to come about brings nothing else about', async () => {
  const w = await world();
  const of = await paper(w);
  const procedures = w.running.app.modules.procedures as Map<string, AnyProcedure>;
  const carry = procedures.get('hands.carry-out') as AnyProcedure;
  procedures.set('hands.carry-out', {
    ...carry,
    causes: (carry.causes ?? []).filter(({ on }) => on === 'copy.handed'),
  });
  const asked = await w.act('reader', 'hands.carry-out', journey([first(of.copies)], ['reader']));
  procedures.set('hands.carry-out', carry);
  const request = asked.body.approval.id;
  await w.sign('head', request);
  const refused = await w.act('leader', 'cases.sign', { case: request });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-051']]);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'registry' });
});
