import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { original, permitted, wanted } from '../kit/carriers-copying.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-026', 1, async () => {
  const w = await world();
  const { carrier } = await original(w);
  const permit = await permitted(w, carrier);
  const two = await w.done('clerk', 'making.copy', permit.input, { case: permit.case });
  expect(two.carriers).toHaveLength(2);
  const third = await w.act('clerk', 'making.copy', { ...permit.input, copies: 1 }, { case: permit.case });
  expect(third.status).toBe(403);
  expect(third.body.rules).toContain('CARRIER-026');
});

acceptance('CARRIER-026', 2, async () => {
  const w = await world();
  const { carrier } = await original(w);
  const permit = await permitted(w, carrier);
  const made = await w.act('clerk', 'making.copy', permit.input, { case: permit.case });
  expect(made.status).toBe(201);
  expect(made.body.carriers.map((one: { copy_no: number }) => one.copy_no)).toEqual([6, 7]);
});

positive('CARRIER-026', 'one by one up to the number approved, no more at a time either', async () => {
  const w = await world();
  const { carrier } = await original(w);
  const permit = await permitted(w, carrier);
  expect((await w.act('clerk', 'making.copy', { ...permit.input, copies: 3 }, { case: permit.case })).status).toBe(403);
  for (let n = 0; n < 2; n++) {
    await w.done('clerk', 'making.copy', { carrier, copies: 1 }, { case: permit.case });
  }
  expect((await w.act('clerk', 'making.copy', { carrier, copies: 1 }, { case: permit.case })).status).toBe(403);
});

positive(
  'CARRIER-026',
  'without approval a request opens a case and makes nothing; only the registry carries it out',
  async () => {
    const w = await world();
    const { carrier } = await original(w);
    const asked = await w.act('drafter', 'making.copy', { ...wanted, carrier });
    expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'leader_in_charge']]);
    const early = await w.act('clerk', 'making.copy', { ...wanted, carrier }, { case: asked.body.approval.id });
    expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-026', 'CARRIER-027']]);
    for (const signer of ['head', 'leader']) await w.sign(signer, asked.body.approval.id);
    const byDrafter = await w.act('drafter', 'making.copy', { ...wanted, carrier }, { case: asked.body.approval.id });
    expect([byDrafter.status, byDrafter.body.rules]).toEqual([403, ['CARRIER-001']]);
    expect((await w.act('drafter', 'making.copy', { ...wanted, carrier, purpose: '' })).body.rules).toContain(
      'CARRIER-026',
    );
  },
);

positive(
  'CARRIER-026',
  'race: of ten that use the last two copies of an approval at once, two get one each',
  async () => {
    const w = await world();
    const { carrier } = await original(w);
    const permit = await permitted(w, carrier);
    const all = await Promise.all(
      Array.from({ length: 10 }, () => w.act('clerk', 'making.copy', { carrier, copies: 1 }, { case: permit.case })),
    );
    expect(all.map((one) => one.status).sort()).toEqual([201, 201, 403, 403, 403, 403, 403, 403, 403, 403]);
  },
);
