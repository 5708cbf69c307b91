import { expect, test } from 'vitest';
import { world } from '../kit/world.ts';

const items = ['power', 'alarm', 'doors', 'windows'];
const closing = { place: 'registry_room', items };

test('nobody closes a key place at 09:05, nor the next morning for the evening before', async () => {
  const w = await world();
  await w.at('2026-03-02T01:05:00.000Z');
  const early = await w.act('clerk', 'sites.record-closing', closing);
  expect([early.status, early.body.rules]).toEqual([409, ['SITE-008']]);
  await w.at('2026-03-03T01:05:00.000Z');
  expect((await w.act('clerk', 'sites.record-closing', closing)).status).toBe(409);
  expect((await w.obligations('SITE-008')).map((one) => one.status).sort()).toEqual(['open', 'overdue']);
  await w.clock('2026-03-03T09:00:00.000Z');
  await w.done('clerk', 'sites.record-closing', closing);
});

test('somebody of no grade is not the last person out of a key place', async () => {
  const w = await world();
  await w.at('2026-03-02T09:00:00.000Z');
  const refused = await w.act('sysadmin', 'sites.record-closing', closing);
  expect([refused.status, refused.body.rules]).toEqual([403, ['SITE-008']]);
  expect(await w.obligations('SITE-008')).toMatchObject([{ status: 'open' }]);
});

test('whoever cools off is not the last person out of a key place; his colleague is', async () => {
  const w = await world();
  await w.done('hr', 'people.leave-post', { person: 'reader' });
  await w.at('2026-03-02T09:00:00.000Z');
  const refused = await w.act('reader', 'sites.record-closing', closing);
  expect([refused.status, refused.body.rules]).toEqual([403, ['SITE-008']]);
  await w.done('drafter', 'sites.record-closing', closing);
});

test('a key place that becomes a cabinet still owes tonight’s check', async () => {
  const w = await world();
  await w.at('2026-03-02T02:00:00.000Z');
  const asked = { place: 'registry_room', kind: 'cabinet' };
  const signers = ['secrecy_head', 'principal', 'outside:试保发〔2026〕3号'];
  await w.approved('officer', 'organization.change-place', asked, signers);
  expect(await w.obligations('SITE-008')).toMatchObject([{ status: 'open' }]);
  await w.at('2026-03-02T09:31:00.000Z');
  expect(await w.obligations('SITE-008')).toMatchObject([{ status: 'overdue' }]);
  await w.done('clerk', 'sites.record-closing', closing);
  expect(await w.obligations('SITE-008')).toMatchObject([{ status: 'met' }]);
});

test('a neighbour: an archive repository does not lose its duty by one hand', async () => {
  const w = await world();
  const { id } = await w.done('officer', 'organization.add-place', { name: '档案库', kind: 'archive_repository' });
  await w.at('2026-03-03T02:00:00.000Z');
  const asked = await w.act('officer', 'organization.change-place', { place: id, kind: 'room' });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  await w.sign('leader', asked.body.approval.id);
  const owed = (await w.obligations('SITE-008')).filter((one) => one.object_id === id);
  expect(owed.map((one) => one.status)).not.toContain('cancelled');
});

test('a key place found unlocked by day is a finding its department puts right', async () => {
  const w = await world();
  const found = { clause: 'SITE-008', department: 'd1', what: '午间无人，机要室门未锁', due_on: '2026-03-06' };
  const { id } = await w.done('officer', 'inspections.record-finding', found);
  const findings = (await w.get('officer', '/api/registers/findings')).body.rows;
  expect(findings).toMatchObject([{ clause: 'SITE-008', what: found.what }]);
  const owed = await w.obligations('INSPECT-004');
  expect(owed).toMatchObject([{ status: 'open', object: { table: 'finding', id } }]);
  await w.at('2026-03-07T02:00:00.000Z');
  expect((await w.obligations('INSPECT-004')).map((one) => one.status)).toContain('overdue');
});

test('neighbours: found of whoever left it open, it is his; and no evening is recorded with a door unlocked', async () => {
  const w = await world();
  await w.done('officer', 'inspections.record-finding', { clause: 'SITE-008', person: 'reader', what: '离开未锁门' });
  expect(await w.obligations('INSPECT-004')).toMatchObject([{ owner: { id: 'reader' } }]);
  await w.at('2026-03-02T09:00:00.000Z');
  const open = { place: 'registry_room', items: items.filter((item) => item !== 'doors') };
  const refused = await w.act('clerk', 'sites.record-closing', open);
  expect([refused.status, refused.body.fields, refused.body.findings[0].says.zh]).toEqual([
    422,
    ['items'],
    expect.stringContaining('门已锁'),
  ]);
});

test('a neighbour: in a year whose days off nobody has loaded a place is not closed in the morning either', async () => {
  const w = await world();
  await w.clock('2027-01-04T01:05:00.000Z');
  const early = await w.act('clerk', 'sites.record-closing', closing);
  expect([early.status, early.body.rules]).toEqual([409, ['ORG-031']]);
});
