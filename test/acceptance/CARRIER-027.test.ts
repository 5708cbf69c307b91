import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { original, permitted, wanted } from '../kit/carriers-copying.ts';
import { world } from '../kit/world.ts';

const withOriginator = { 'CARRIER-027.scheme': { otherwise: ['leader_in_charge', 'originator'] } };

acceptance('CARRIER-027', 1, async () => {
  const w = await world({ own: withOriginator });
  const { carrier } = await original(w);
  const permit = await permitted(w, carrier);
  const refused = await w.act('clerk', 'making.copy', permit.input, { case: permit.case });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toContain('CARRIER-027');
  await w.sign('outside:试厅函〔2026〕3号', permit.case);
  await w.done('clerk', 'making.copy', permit.input, { case: permit.case });

  const plain = await world();
  const confidential = await original(plain, { level: 'confidential' });
  const asked = await plain.act('drafter', 'making.copy', { ...wanted, carrier: confidential.carrier });
  const { body } = await plain.get('drafter', `/api/cases/${asked.body.approval.id}`);
  const steps = body.steps.filter((step: { clauses: string[] }) => step.clauses.includes('CARRIER-027'));
  expect(steps.map((step: { role: string }) => step.role)).toEqual(['leader_in_charge']);
  const byHead = await plain.act('head', 'making.copy', { ...wanted, carrier: confidential.carrier });
  expect(byHead.body.approval.steps).toEqual(['leader_in_charge']);
});

acceptance('CARRIER-027', 2, async () => {
  const w = await world({ own: withOriginator, at: '2026-06-29T01:00:00.000Z' });
  const { carrier } = await original(w);
  const signers = ['head', 'leader', 'outside:试厅函〔2026〕3号'];
  const permit = await permitted(w, carrier, { copies: 1, make_by: '2026-06-30', collect_by: '2026-07-10' }, signers);
  await w.clock('2026-07-01T01:00:00.000Z');
  const late = await w.act('clerk', 'making.copy', permit.input, { case: permit.case });
  expect(late.status).toBe(409);
  expect(late.body.rules).toContain('CARRIER-027');
  await w.clock('2026-06-30T10:00:00.000Z');
  await w.done('clerk', 'making.copy', permit.input, { case: permit.case });
});

positive('CARRIER-027', 'it is not asked about the unit’s own documents nor about company secrets', async () => {
  const w = await world();
  const { carrier } = await original(w, { regime: 'company', period: { kind: 'long' } });
  const asked = await w.act('drafter', 'making.copy', { ...wanted, carrier });
  expect(asked.body.approval.steps).toEqual(['dept_head', 'leader_in_charge', 'principal']);
  const early = await w.act('clerk', 'making.copy', { ...wanted, carrier }, { case: asked.body.approval.id });
  expect(early.body.rules).toEqual(['CARRIER-026', 'COMPANY-003']);
});

acceptance('CARRIER-027', 3, async () => {
  const w = await world();
  const { carrier } = await original(w, { level: 'confidential' });
  const permit = await permitted(w, carrier);
  const made = await w.act('clerk', 'making.copy', permit.input, { case: permit.case });
  expect(made.status).toBe(201);
  expect(made.body.stamp).toContain('测试市某局');
});
