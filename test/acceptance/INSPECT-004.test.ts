import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { world } from '../kit/world.ts';

const found = { clause: 'CARRIER-018', department: 'd1', what: '借出登记缺归还时间', due_on: '2026-03-10' };

acceptance('INSPECT-004', 1, async () => {
  const w = await world();
  const { id: finding } = await w.done('officer', 'inspections.record-finding', found);
  await w.done('head', 'inspections.submit-evidence', { finding, evidence: '已补登' });
  await w.at('2026-03-10T09:00:00.000Z');
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['open']);
  await w.at('2026-03-11T01:00:00.000Z');
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['overdue']);
  const told = (await w.alerts('INSPECT-004')).filter((one) => one.kind === 'overdue').map((one) => one.to);
  expect(told.sort()).toEqual(['dept_head', 'leader_in_charge']);
});

positive('INSPECT-004', 'accepted evidence closes it; refused evidence opens it again', async () => {
  const w = await world();
  const { id: finding } = await w.done('officer', 'inspections.record-finding', found);
  const evidence = { finding, evidence: '已补登' };
  expect((await w.act('reader', 'inspections.submit-evidence', evidence)).status).toBe(403);
  const early = await w.act('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([early.status, early.body.rules]).toEqual([409, ['INSPECT-004']]);
  await w.done('head', 'inspections.submit-evidence', evidence);
  await w.done('officer', 'inspections.accept-evidence', { finding, accepted: false, opinion: '缺证明材料' });
  expect((await w.alerts('INSPECT-004')).find((one) => one.kind === 'returned').to).toBe('head');
  await w.done('head', 'inspections.submit-evidence', evidence);
  await w.done('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  await w.at('2026-03-11T01:00:00.000Z');
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['met']);
});
