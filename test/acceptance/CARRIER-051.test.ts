import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { first, handOf, journey, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

const school = { top_secret: ['dept_head', 'leader_in_charge'], otherwise: ['dept_head', 'committee_chair'] };

acceptance('CARRIER-051', 1, async () => {
  const w = await world();
  const of = await paper(w);
  const asked = await w.act('reader', 'hands.carry-out', journey(of.copies, ['reader']));
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'leader_in_charge']]);
  const pass = await w.act('clerk', 'hands.carry-pass', { carry_out: asked.body.approval.id });
  expect([pass.status, pass.body.rules]).toEqual([409, ['CARRIER-051']]);
  const other = await world({ own: { 'CARRIER-051.scheme': school } });
  const papers = await paper(other);
  const schooled = await other.act('reader', 'hands.carry-out', journey(papers.copies, ['reader']));
  expect(schooled.body.approval.steps).toEqual(['dept_head', 'committee_chair']);
});

acceptance('CARRIER-051', 2, async () => {
  const w = await world();
  const of = await paper(w, { kind: 'cipher_telegram', scope: ['p:reader'] });
  const refused = await w.act('reader', 'hands.carry-out', journey(of.copies, ['reader']));
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toEqual(['CARRIER-051']);
});

acceptance('CARRIER-051', 3, async () => {
  const w = await world({ own: { 'CARRIER-051.scheme': { state: null, otherwise: ['leader_in_charge'] } } });
  const of = await paper(w);
  const refused = await w.act('reader', 'hands.carry-out', journey(of.copies, ['reader']));
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toEqual(['CARRIER-051']);
});

positive('CARRIER-051', 'approved it has a pass of numbers only, leaves and comes back', async () => {
  const w = await world();
  const of = await paper(w);
  const request = await w.approved('reader', 'hands.carry-out', journey(of.copies, ['reader']), ['head', 'leader']);
  const pass = await w.done('clerk', 'hands.carry-pass', { carry_out: request });
  expect(pass.items.map((item: { copy_no: number }) => item.copy_no)).toEqual([1, 2]);
  expect(JSON.stringify(pass)).not.toContain('年度计划');
  const register = { carry_out: pass.id, case_no: '箱03', keeper: 'reader', signature: true };
  await w.done('clerk', 'hands.depart', register);
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'person', hand_id: 'reader' });
  const twice = await w.act('clerk', 'hands.depart', register);
  expect([twice.status, twice.body.rule]).toEqual([409, 'CARRIER-053']);
  expect(await w.done('clerk', 'hands.come-back', { carry_out: pass.id })).toMatchObject({ back: 2, out: 0 });
  expect(await handOf(w, first(of.copies))).toMatchObject({ hand: 'registry' });
  expect((await w.obligations('CARRIER-053')).map((one) => one.status)).toEqual(['met', 'met']);
});
