import { expect, test } from 'vitest';
import { first, handOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('a circulation of one reader needs what a loan needs', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const asked = await w.act('clerk', 'carriers.start-circulation', { document, readers: ['reader'] });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  const early = await w.act('clerk', 'carriers.deliver', { carrier: first(copies), person: 'reader' });
  expect([early.status, early.body.rules]).toEqual([403, ['CARRIER-009']]);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
  await w.sign('leader', asked.body.approval.id);
  await w.done('clerk', 'carriers.deliver', { carrier: first(copies), person: 'reader' });
});

test('neighbour: the same reader twice, or one beside the registry’s own people, is one reader', async () => {
  const w = await world();
  const { document } = await paper(w);
  for (const readers of [
    ['reader', 'reader'],
    ['reader', 'clerk2'],
  ]) {
    const asked = await w.act('clerk', 'carriers.start-circulation', { document, readers });
    expect([readers, asked.status]).toEqual([readers, 202]);
  }
});

test('neighbour: where nobody can agree to a loan, nobody reads alone', async () => {
  const w = await world({ own: { 'CARRIER-021.approver': { top_secret: ['leader_in_charge'], otherwise: null } } });
  const { document } = await paper(w);
  const refused = await w.act('clerk', 'carriers.start-circulation', { document, readers: ['reader'] });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-021']]);
});
