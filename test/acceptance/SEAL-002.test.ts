import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { type World, world } from '../kit/world.ts';

async function sealOf(w: World): Promise<string> {
  const filed = { name: '某局印章', owner_body: '某局', keeper: 'seal_keeper' };
  const asked = await w.act('office_head', 'seals.keep-seal', filed);
  return (await w.sign('leader', asked.body.approval.id)).id;
}

const approvers = ['head', 'leader'];

acceptance('SEAL-002', 1, async () => {
  const w = await world();
  const seal = await sealOf(w);
  const used = await w.act('seal_keeper', 'seals.use-seal', { seal });
  expect(used.status).toBe(409);
  expect(used.body.rules).toContain('SEAL-002');
});

acceptance('SEAL-002', 2, async () => {
  const w = await world();
  const seal = await sealOf(w);
  await w.approved(
    'drafter',
    'seals.request-seal-use',
    { seal, document: '某函', copies: 2, purpose: '报送' },
    approvers,
  );
  await w.done('seal_keeper', 'seals.use-seal', { seal });
  await w.done('seal_keeper', 'seals.use-seal', { seal });
  const third = await w.act('seal_keeper', 'seals.use-seal', { seal });
  expect(third.status).toBe(403);
  expect(third.body.rules).toContain('SEAL-002');
});

positive(
  'SEAL-002',
  'an approved use is made once and stands in the register with who asked and who sealed',
  async () => {
    const w = await world();
    const seal = await sealOf(w);
    const request = await w.approved(
      'drafter',
      'seals.request-seal-use',
      { seal, document: '某函', copies: 2, purpose: '报送' },
      approvers,
    );
    await w.done('seal_keeper', 'seals.use-seal', { seal, request, copies: 2 });
    const { rows } = (await w.get('seal_keeper', '/api/registers/seal-uses')).body;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ document: '某函', copies: 2 });
  },
);
