import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { journey, paper, topSecret } from '../kit/carriers-hands.ts';
import { cast, world } from '../kit/world.ts';

const listed = cast
  .filter((one) => one.id === 'reader' || one.id === 'drafter')
  .map((one) => ({ ...one, designated: true }));

acceptance('CARRIER-052', 1, async () => {
  const w = await world({ people: listed });
  const of = await paper(w, topSecret);
  const refused = await w.act('reader', 'hands.carry-out', journey(of.copies, ['reader']));
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ rules: ['CARRIER-052'], fields: ['bearers'] });
});

positive('CARRIER-052', 'two listed bearers carry top secret together; one is enough below it', async () => {
  const w = await world({ people: listed });
  const of = await paper(w, topSecret);
  const asked = await w.act('reader', 'hands.carry-out', journey(of.copies, ['reader', 'drafter']));
  expect(asked.status).toBe(202);
  const lower = await paper(w);
  expect((await w.act('reader', 'hands.carry-out', journey(lower.copies, ['reader']))).status).toBe(202);
});

positive('CARRIER-052', 'the second bearer too must be on the list and may know the document', async () => {
  const w = await world({ people: listed });
  const of = await paper(w, topSecret);
  const refused = await w.act('reader', 'hands.carry-out', journey(of.copies, ['reader', 'reader2']));
  expect(refused.body.rules).toEqual(expect.arrayContaining(['CARRIER-009', 'CARRIER-050']));
});
