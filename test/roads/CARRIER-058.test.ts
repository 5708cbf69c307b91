import { expect, test } from 'vitest';
import { first, internal, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const volume = { volume: '2026-密-3', archivist: 'archivist' };

test('what the originator wants back is not archived behind graver things of another kind', async () => {
  const w = await world();
  const wanted = await paper(w, { return_by: '2026-03-20' });
  const company = await paper(w, { regime: 'company', level: 'secret', period: { kind: 'long' }, source: 'other' });
  const plain = await paper(w, { ...internal, scope: ['all'] });
  const carriers = [first(company.copies), first(wanted.copies), first(plain.copies)];
  const refused = await w.act('clerk', 'carriers.archive', { carriers, ...volume });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-058']]);
  expect(refused.body.findings[0].facts).toEqual({ carriers: [first(wanted.copies)] });
});

test('neighbour: a paper of the superior that is not registered is archived no more than it is circulated', async () => {
  const w = await world();
  const { copies } = await paper(w, { register_now: false });
  const refused = await w.act('clerk', 'carriers.archive', { carriers: copies, ...volume });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-001']]);
});
