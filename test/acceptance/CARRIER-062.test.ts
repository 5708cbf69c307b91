import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { batch, centre, designated, destroyed, execute, inHouse, rows, shredder } from '../kit/carriers-accounting.ts';
import { handedIn } from '../kit/letters.ts';
import { world } from '../kit/world.ts';

const here = { list: { site: shredder, work_need: '涉及当日会议，须当场销毁' } };

acceptance('CARRIER-062', 1, async () => {
  const w = await world();
  await designated(w, { until: '2026-03-03' });
  const of = await batch(w, 2);
  await w.clock('2026-03-04T01:00:00.000Z');
  const refused = await execute(w, of);
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-062']]);
  const unknown = await batch(w, 1, { list: { site: '某造纸厂' }, signers: [] });
  expect((await execute(w, unknown)).body.rules).toContain('CARRIER-062');
  const submitted = await w.act('clerk', 'destruction.submit-destruction', { list: unknown.list });
  expect([submitted.status, submitted.body.rules]).toEqual([403, ['CARRIER-062']]);
});

acceptance('CARRIER-062', 2, async () => {
  const w = await world();
  await inHouse(w);
  const of = await batch(w, 2, here);
  for (const second of [undefined, 'clerk']) {
    const alone = await execute(w, of, { second });
    expect([alone.status, alone.body.rules]).toEqual([409, ['CARRIER-062']]);
    expect(alone.body.findings[0].facts).toEqual({ lacking: ['two_signatures'] });
  }
  await inHouse(w, { certificate_id: undefined });
  const uncertified = await execute(w, of, { second: 'clerk2' });
  expect([uncertified.status, uncertified.body.rules]).toEqual([409, ['CARRIER-062']]);
  expect(uncertified.body.findings[0].facts).toEqual({ lacking: ['compliant_equipment_certificate'] });
  await inHouse(w);
  const needless = await batch(w, 2, { list: { site: shredder }, signers: [] });
  const refused = await execute(w, needless, { second: 'clerk2' });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toContain('CARRIER-062');
  const submitted = await w.act('clerk', 'destruction.submit-destruction', { list: needless.list });
  expect([submitted.status, submitted.body.rules]).toEqual([409, ['CARRIER-062']]);
});

acceptance('CARRIER-062', 3, async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 2);
  expect((await execute(w, of, { received_by: '销毁中心 收据〔2026〕7号' })).status).toBe(200);
  const [list] = await rows(w, 'destruction-lists');
  expect(list).toMatchObject({ status: 'handed', site: centre, received_by: '销毁中心 收据〔2026〕7号' });
});

positive(
  'CARRIER-062',
  'a few copies are shredded in house with need, certificate and two signatures; eleven are too many',
  async () => {
    const w = await world();
    await inHouse(w);
    const of = await batch(w, 2, here);
    expect((await execute(w, of, { second: 'clerk2', received_by: null })).status).toBe(200);
    const many = await batch(w, 11, { ...here, signers: [] });
    const refused = await w.act('clerk', 'destruction.submit-destruction', { list: many.list });
    expect(refused.body.findings[0].facts).toEqual({ lacking: ['small_quantity'] });
  },
);

positive(
  'CARRIER-062',
  'a trade secret does not need the state’s places, and a place is listed by document only',
  async () => {
    const w = await world();
    const paper = { regime: 'company', level: 'secret', source: 'other', period: { kind: 'long' } };
    await destroyed(w, await batch(w, 1, { paper, list: { site: '公司销毁间' } }));
    const unlisted = { name: centre };
    const evidence_id = await handedIn(w, 'clerk2', {});
    expect((await w.act('clerk', 'destruction.designate-site', { ...unlisted, evidence_id })).status).toBe(403);
    const bare = await w.act('officer', 'destruction.designate-site', unlisted);
    expect([bare.status, bare.body.rules]).toEqual([422, ['CARRIER-062']]);
    await w.approved('officer', 'destruction.designate-site', { ...unlisted, evidence_id }, ['leader']);
    expect(await rows(w, 'destruction-sites')).toMatchObject([{ name: centre, kind: 'designated_destruction_unit' }]);
  },
);
