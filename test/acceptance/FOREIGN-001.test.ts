import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { type World, world } from '../kit/world.ts';

const plan = {
  visitors: '某大学代表团',
  country: '某国',
  persons: 6,
  purpose: '学术交流',
  areas: '一楼展厅',
  starts_on: '2026-03-10',
  ends_on: '2026-03-10',
};

async function planned(w: World): Promise<{ visit: string }> {
  return { visit: (await w.done('drafter', 'foreign.plan-visit', plan)).id };
}

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
