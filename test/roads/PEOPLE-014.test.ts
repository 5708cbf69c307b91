import { expect, test } from 'vitest';
import { agreed, first, journey, loanOf, paper, topSecret } from '../kit/carriers-hands.ts';
import { cast, world, type World } from '../kit/world.ts';

const leaves = (w: World, person: string) => w.act('hr', 'people.leave-post', { person });
const refused = { status: 409, body: { rules: ['CARRIER-059', 'PEOPLE-014'] } };

test('nobody leaves his secret post while his deputy has what was lent to him', async () => {
  const w = await world();
  const absence = { deputy: 'drafter', until: '2026-03-09T01:00:00.000Z', reason: '出差' };
  await w.approved('reader', 'people.deputize', absence, ['head']);
  const of = await paper(w);
  await agreed(w, 'reader', of);
  const carrier = first(of.copies);
  await w.done('clerk', 'hands.lend', loanOf(carrier, 'reader', { received_by: 'drafter' }));
  expect(await leaves(w, 'reader')).toMatchObject(refused);
  await w.done('clerk', 'hands.take-back', { carrier });
  await w.done('hr', 'people.leave-post', { person: 'reader' });
});

test('neighbour: nor while he is out with what another carries', async () => {
  const bearers = ['drafter', 'reader'];
  const w = await world({ people: cast.map((one) => (bearers.includes(one.id) ? { ...one, designated: true } : one)) });
  const of = await paper(w, topSecret);
  const carry_out = await w.approved('reader', 'hands.carry-out', journey(of.copies, bearers), ['head', 'leader']);
  const entry = { case_no: '箱03', keeper: 'officer', signature: true, bearers };
  await w.done('clerk', 'hands.depart', { carry_out, ...entry });
  expect(await leaves(w, 'reader')).toMatchObject(refused);
  await w.done('clerk', 'hands.come-back', { carry_out });
  await w.done('hr', 'people.leave-post', { person: 'reader' });
});
