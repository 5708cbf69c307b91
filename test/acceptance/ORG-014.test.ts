import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { ran } from '../kit/duties.ts';
import { lettering } from '../kit/signing.ts';
import { world } from '../kit/world.ts';

const limit = { key: 'INCIDENT-003.report_up_hours', value: 12 };

acceptance('ORG-014', 1, async () => {
  const w = await world({ without: ['letters'] });
  const asked = await w.act('secrecy_head', 'organization.choose', limit);
  expect(asked.status).toBe(202);
  const refused = await w.act('leader', 'cases.sign', { case: asked.body.approval.id });
  expect([refused.status, refused.body.rules]).toEqual([409, ['ORG-014']]);
  await w.signed('leader', 'signing.sign-letter', lettering);
  await w.done('leader', 'cases.sign', { case: asked.body.approval.id });
});

acceptance('ORG-014', 2, async () => {
  const w = await world();
  await w.at('2027-01-20T01:00:00.000Z');
  expect(await w.obligations('ORG-014')).toEqual([]);
  await w.at('2027-01-31T02:00:00.000Z');
  const owed = (await w.obligations('ORG-014')).find((one) => one.owner.id === 'leader');
  expect(owed).toMatchObject({ status: 'open', due_at: '2027-03-02T01:00:00.000Z' });
  await ran(w, 'signing.renewals');
});

positive('ORG-014', 'a renewed letter meets the obligation and runs on from the old one', async () => {
  const w = await world();
  await w.at('2027-02-10T02:00:00.000Z');
  const { valid_until } = await w.signed('leader', 'signing.sign-letter', lettering);
  expect(valid_until).toBe('2028-03-02T01:00:00.000Z');
  const owed = (await w.obligations('ORG-014')).find((one) => one.owner.id === 'leader');
  expect(owed.status).toBe('met');
  await w.at('2027-02-11T02:00:00.000Z');
  expect((await w.obligations('ORG-014')).filter((one) => one.owner.id === 'leader')).toHaveLength(1);
  expect((await w.act('reader', 'signing.sign-letter', lettering)).body.rule).toBe('ORG-014');
});
