import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { batch, designated, destroyed, execute, rows } from '../kit/carriers-accounting.ts';
import { handedIn } from '../kit/letters.ts';
import { type World, world } from '../kit/world.ts';

const disk = { kind: 'electromagnetic_medium', title: '移动硬盘' };

/** Hands in the certificate of the tool. */
function tested(w: World): Promise<string> {
  return handedIn(w, 'officer', {}, { sender: '国家保密测评中心', document_no: '检测证书8号' });
}

acceptance('CARRIER-065', 1, async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1, { paper: disk, list: { method: 'crush' } });
  const refused = await execute(w, of, { method: 'shred' });
  expect([refused.status, refused.body.rule]).toEqual([422, 'CARRIER-065']);
  expect(refused.body.findings[0].facts).toEqual({ carrier: of.carriers[0], method: 'shred' });
});

acceptance('CARRIER-065', 2, async () => {
  const w = await world();
  await designated(w);
  const { list } = await batch(w, 1, { list: { method: null }, signers: [] });
  const refused = await w.act('clerk', 'destruction.submit-destruction', { list });
  expect([refused.status, refused.body]).toMatchObject([422, { rules: ['CARRIER-065'], fields: ['method'] }]);
});

acceptance('CARRIER-065', 3, async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1, { paper: disk, list: { method: 'crush', certificate_id: await tested(w) } });
  expect((await execute(w, of)).status).toBe(200);
  expect(await rows(w, 'destruction-lists')).toMatchObject([{ method: 'crush', status: 'handed' }]);
});

positive(
  'CARRIER-065',
  'each medium by its own method; overwriting a state secret only with a compliant tool',
  async () => {
    const w = await world();
    await designated(w);
    await destroyed(w, await batch(w, 1, { paper: disk, list: { method: 'crush' } }));
    await destroyed(w, await batch(w, 1, { list: { method: 'pulp' } }));
    const items = (await batch(w, 1, { paper: disk, list: { method: null }, signers: [] })).list;
    const bare = await w.act('clerk', 'destruction.list-for-destruction', { list: items, method: 'overwrite' });
    expect(bare.status).toBe(200);
    const refused = await w.act('clerk', 'destruction.submit-destruction', { list: items });
    expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-065']]);
    await w.done('clerk', 'destruction.list-for-destruction', { list: items, certificate_id: await tested(w) });
    expect((await w.act('clerk', 'destruction.submit-destruction', { list: items })).status).toBe(202);
  },
);
