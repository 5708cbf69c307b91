import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { receipted, upward } from '../kit/incidents.ts';
import { world } from '../kit/world.ts';

const leak = {
  kind: 'suspected_leak',
  regime: 'state',
  level: 'secret',
  what: '一份文件在办公桌上过夜，柜门未锁',
  discovered_at: '2026-03-02T00:30:00.000Z',
};

acceptance('INCIDENT-003', 1, async () => {
  const w = await world();
  const key = 'INCIDENT-003.report_up_hours';
  const refused = await w.act('secrecy_head', 'organization.choose', { key, value: 48 });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['INCIDENT-003'], ['value']]);
  expect((await w.act('secrecy_head', 'organization.choose', { key, value: 12 })).status).toBe(202);
});

positive('INCIDENT-003', 'a state secret is reported to two addressees within 24 hours of discovery', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', leak);
  const owed = await w.obligations('INCIDENT-003');
  expect(owed.map((one) => one.cause).sort()).toEqual(['superior_bureau', 'superior_dept']);
  expect(owed.map((one) => one.due_at)).toEqual(['2026-03-03T00:30:00.000Z', '2026-03-03T00:30:00.000Z']);
  expect((await w.alerts('INCIDENT-003')).map((one) => one.to)).toContain('principal');
  const conclusion = { incident: id, measures: '已收回', conclusion: '未扩散' };
  const early = await w.act('secrecy_head', 'incidents.close-incident', conclusion);
  expect([early.status, early.body.rules]).toEqual([409, ['INCIDENT-003']]);
  const up = await upward(w, 'officer', id);
  const first = await w.done('officer', 'incidents.report-up', { ...up, addressee: 'superior_bureau' });
  expect(first.late).toBe(false);
  await w.at('2026-03-03T01:00:00.000Z');
  const late = (await w.obligations('INCIDENT-003')).map((one) => [one.cause, one.status]);
  expect(late.sort()).toEqual([
    ['superior_bureau', 'met'],
    ['superior_dept', 'overdue'],
  ]);
  const told = (await w.alerts('INCIDENT-003')).filter((one) => one.kind === 'overdue').map((one) => one.to);
  expect(told).toEqual(expect.arrayContaining(['leader_in_charge', 'principal']));
  const second = await w.done('officer', 'incidents.report-up', { ...up, addressee: 'superior_dept' });
  expect(second.late).toBe(true);
  const bare = await w.act('secrecy_head', 'incidents.close-incident', conclusion);
  expect([bare.status, bare.body.rules]).toEqual([409, ['INCIDENT-003']]);
  for (const addressee of ['superior_bureau', 'superior_dept'])
    await receipted(w, 'officer', id, addressee, '2026-03-03');
  await w.done('secrecy_head', 'incidents.close-incident', conclusion);
});

positive('INCIDENT-003', 'a company secret has no statutory report upward', async () => {
  const w = await world({ profile: 'company' });
  const { id } = await w.done('reader', 'incidents.open-incident', { ...leak, regime: 'company' });
  expect(await w.obligations('INCIDENT-003')).toEqual([]);
  await w.done('secrecy_head', 'incidents.close-incident', { incident: id, measures: '已收回', conclusion: '未扩散' });
});
