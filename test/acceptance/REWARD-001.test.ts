import { expect } from 'vitest';
import { acceptance } from '../kit/acceptance.ts';
import { handedIn } from '../kit/letters.ts';
import { world } from '../kit/world.ts';

const merit = { person: 'reader', ground: 'prevent_or_reduce_harm', account: '发现柜门未锁，及时报告并守护' };

acceptance('REWARD-001', 1, async () => {
  const w = await world();
  const evidence_id = await handedIn(w, 'officer', { person: 'reader' });
  const groundless = await w.act('drafter', 'rewards.propose', { ...merit, ground: undefined, evidence_id });
  expect([groundless.status, groundless.body.rules, groundless.body.fields]).toEqual([422, ['REWARD-001'], ['ground']]);
  const other = await w.act('drafter', 'rewards.propose', { ...merit, ground: 'birthday', evidence_id });
  expect([other.status, other.body.rules]).toEqual([422, ['REWARD-001']]);
  const unlinked = await w.act('drafter', 'rewards.propose', merit);
  expect([unlinked.status, unlinked.body.rules]).toEqual([422, ['REWARD-001']]);
  expect(unlinked.body.fields).toEqual(['incident', 'finding', 'evidence_id']);
});

acceptance('REWARD-001', 2, async () => {
  const w = await world();
  const evidence_id = await handedIn(w, 'officer', { person: 'reader' });
  const asked = await w.act('drafter', 'rewards.propose', { ...merit, evidence_id });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'secrecy_office_head', 'committee']]);
  const proposal = asked.body.approval.id;
  for (const signer of ['head', 'secrecy_head']) {
    await w.sign(signer, proposal);
    const early = await w.act('officer', 'rewards.issue', { proposal });
    expect([early.status, early.body.rules]).toEqual([409, ['REWARD-001']]);
  }
  expect((await w.get('plain', '/api/registers/rewards')).body.rows).toEqual([]);
});

acceptance('REWARD-001', 3, async () => {
  const w = await world();
  const { id: incident } = await w.done('reader', 'incidents.open-incident', {
    kind: 'suspected_leak',
    what: '一份文件在办公桌上过夜，柜门未锁',
    discovered_at: '2026-03-02T00:30:00.000Z',
  });
  const proposal = await w.approved('clerk', 'rewards.propose', { ...merit, incident }, [
    'head',
    'secrecy_head',
    'principal',
  ]);
  const issued = await w.act('secrecy_head', 'rewards.issue', { proposal });
  expect(issued.status).toBe(201);
  const { rows } = (await w.get('plain', '/api/registers/rewards')).body;
  expect(rows).toMatchObject([
    { honoured: '阅文人', ground: 'prevent_or_reduce_harm', record_kind: 'incident', record_no: '2026-03-02' },
  ]);
  expect(JSON.stringify(rows)).not.toContain('过夜');
  expect((await w.alerts('REWARD-001')).map(({ kind }) => kind)).toEqual(['rewarded']);
});
