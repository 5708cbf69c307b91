import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { paper } from '../kit/letters.ts';
import { actWithFile } from '../kit/upload.ts';
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

acceptance('SEAL-002', 3, async () => {
  const w = await world();
  const seal = await sealOf(w);
  const file = async (who: string, content: string) => {
    const noted = { ...paper, shows_no_secret: true };
    return (await actWithFile(w, who, 'evidence.submit', noted, content)).body.id as string;
  };
  const wanted = { seal, document: '某函', copies: 1, purpose: '报送', evidence_id: await file('drafter', '原文') };
  const request = await w.approved('drafter', 'seals.request-seal-use', wanted, approvers);
  const changed = { seal, request, evidence_id: await file('seal_keeper', '改后的文') };
  const refused = await w.act('seal_keeper', 'seals.use-seal', changed);
  expect([refused.status, refused.body.rules]).toEqual([409, ['SEAL-002']]);
  const [{ facts, says }] = refused.body.findings;
  expect(facts.approved).not.toBe(facts.given);
  for (const sum of [facts.approved, facts.given]) expect(says.zh).toContain(sum);
  expect((await w.act('seal_keeper', 'seals.use-seal', { seal, request })).status).toBe(409);
  const same = { seal, request, evidence_id: await file('seal_keeper', '原文') };
  await w.done('seal_keeper', 'seals.use-seal', same);
  const [use] = (await w.get('seal_keeper', '/api/registers/seal-uses')).body.rows;
  expect(use.file_sha256).toBe(facts.approved);
  expect((await w.act('seal_keeper', 'seals.use-seal', same)).body.rules).toContain('SEAL-002');
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
