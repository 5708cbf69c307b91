import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { planned } from '../kit/modules/foreign.ts';
import { world } from '../kit/world.ts';

acceptance('FOREIGN-001', 1, async () => {
  const w = await world();
  const visit = await planned(w);
  const request = await w.approved('drafter', 'foreign.schedule-visit', visit, ['head', 'secrecy_head', 'leader']);
  const scheduled = await w.act('drafter', 'foreign.schedule-visit', visit, { case: request });
  expect(scheduled.status).toBe(409);
  expect(scheduled.body.rules).toContain('FOREIGN-001');
});

positive('FOREIGN-001', 'with the competent department’s document attached the visit is scheduled', async () => {
  const w = await world();
  const visit = await planned(w);
  const request = await w.approved('drafter', 'foreign.schedule-visit', visit, [
    'head',
    'secrecy_head',
    'leader',
    'outside:外事函〔2026〕8号',
  ]);
  await w.done('drafter', 'foreign.schedule-visit', visit, { case: request });
  const { rows } = (await w.get('officer', '/api/registers/foreign-visits')).body;
  expect(rows[0].status).toBe('scheduled');
});

positive('FOREIGN-001', 'a unit that is not secret-involved schedules it at once', async () => {
  const w = await world({ secretInvolved: false });
  await w.done('drafter', 'foreign.schedule-visit', await planned(w));
  const { rows } = (await w.get('officer', '/api/registers/foreign-visits')).body;
  expect(rows[0].status).toBe('scheduled');
});
