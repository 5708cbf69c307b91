import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { putRight } from '../kit/inspections.ts';
import { handedIn } from '../kit/letters.ts';
import { world } from '../kit/world.ts';

const found = { clause: 'CARRIER-018', department: 'd1', what: '借出登记缺归还时间', due_on: '2026-03-10' };

acceptance('INSPECT-004', 1, async () => {
  const w = await world();
  const { id: finding } = await w.done('officer', 'inspections.record-finding', found);
  await putRight(w, 'head', finding);
  await w.at('2026-03-10T09:00:00.000Z');
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['open']);
  await w.at('2026-03-11T01:00:00.000Z');
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['overdue']);
  const told = (await w.alerts('INSPECT-004')).filter((one) => one.kind === 'overdue').map((one) => one.to);
  expect(told.sort()).toEqual(['dept_head', 'leader_in_charge']);
});

acceptance('INSPECT-004', 2, async () => {
  const w = await world();
  const { id: finding } = await w.done('officer', 'inspections.record-finding', found);
  const noted = await handedIn(w, 'head', { finding });
  for (const evidence_id of [undefined, noted]) {
    const account = { finding, evidence: '已补登', evidence_id };
    const refused = await w.act('head', 'inspections.submit-evidence', account);
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['INSPECT-004'], ['evidence_id']]);
  }
  await putRight(w, 'head', finding);
  await w.done('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['met']);
});

positive('INSPECT-004', 'accepted evidence closes it; refused evidence opens it again', async () => {
  const w = await world();
  const { id: finding } = await w.done('officer', 'inspections.record-finding', found);
  const evidence = { finding, evidence: '已补登' };
  expect((await w.act('reader', 'inspections.submit-evidence', evidence)).status).toBe(403);
  const early = await w.act('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  expect([early.status, early.body.rules]).toEqual([409, ['INSPECT-004']]);
  await putRight(w, 'head', finding);
  await w.done('officer', 'inspections.accept-evidence', { finding, accepted: false, opinion: '缺证明材料' });
  expect((await w.alerts('INSPECT-004')).find((one) => one.kind === 'returned').to).toBe('head');
  await putRight(w, 'head', finding);
  await w.done('officer', 'inspections.accept-evidence', { finding, opinion: '属实' });
  await w.at('2026-03-11T01:00:00.000Z');
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toEqual(['met']);
});
