import { expect, test } from 'vitest';
import { lettering } from '../kit/signing.ts';
import { world } from '../kit/world.ts';

test('the three administrators are three people, and nobody gives rights to himself', async () => {
  const w = await world();
  const second = await w.act('officer', 'people.appoint', { person: 'sysadmin', role: 'audit_admin' });
  expect([second.status, second.body.rules]).toEqual([403, ['SYSTEM-004']]);
  const own = await w.act('secadmin', 'people.appoint', { person: 'secadmin', role: 'it_dept' });
  expect([own.status, own.body.rules]).toEqual([403, ['SYSTEM-004']]);
  expect((await w.act('reader', 'people.appoint', { person: 'reader2', role: 'courier' })).status).toBe(403);
});

test('a deputy is named for a time, with a reason, by consent of the department head', async () => {
  const w = await world();
  const bare = await w.act('reader', 'people.deputize', { deputy: 'drafter' });
  expect([bare.status, bare.body.rules, bare.body.fields]).toEqual([422, ['CARRIER-015'], ['until', 'reason']]);
  const until = '2026-03-09T01:00:00.000Z';
  await w.approved('reader', 'people.deputize', { deputy: 'drafter', until, reason: '出差' }, ['head']);
  const listed = await w.get('clerk', '/api/registers/deputies');
  expect(listed.body.rows).toMatchObject([{ principal: '阅文人', deputy: '承办人', reason: '出差', until }]);
});

test('only core people come on the top-secret list, with the leader’s consent', async () => {
  const w = await world();
  const general = await w.act('officer', 'people.designate', { person: 'general', measures: ['专用密码箱'] });
  expect([general.status, general.body.rules]).toEqual([409, ['PEOPLE-001']]);
  await w.approved('officer', 'people.designate', { person: 'reader', measures: ['专用密码箱'] }, [
    'secadmin',
    'leader',
  ]);
  expect((await w.act('officer', 'people.designate', { person: 'reader', designated: false })).status).toBe(200);
});

test('a chosen value is law for the unit from the signature on, within the lawful range only', async () => {
  const w = await world();
  const key = 'ORG-014.validity_months';
  expect((await w.act('reader', 'organization.choose', { key, value: 6 })).status).toBe(403);
  const wrong = await w.act('secrecy_head', 'organization.choose', { key: 'NO.such', value: 6 });
  expect([wrong.status, wrong.body.fields]).toEqual([422, ['key']]);
  await w.approved('secrecy_head', 'organization.choose', { key, value: '6' }, ['leader']);
  await w.clock('2027-02-20T01:00:00.000Z');
  const { valid_until } = await w.signed('leader', 'signing.sign-letter', lettering);
  expect(valid_until).toBe('2027-09-02T01:00:00.000Z');
  const again = await w.act('secrecy_head', 'organization.choose', { key, value: 6 });
  expect([again.status, again.body.rules]).toEqual([409, ['ORG-031']]);
});

test('a department left without its part-time secrecy officer owes one, and appointing another meets it', async () => {
  const w = await world();
  const office = { person: 'drafter', role: 'dept_secrecy_officer' } as const;
  await w.approved('secadmin', 'people.appoint', office, ['head', 'leader']);
  expect(await w.obligations('ORG-006')).toEqual([]);
  await w.done('secadmin', 'people.end-appointment', office);
  const [owed] = await w.obligations('ORG-006');
  expect(owed).toMatchObject({ owner_role: 'dept_head', object: { table: 'department', id: 'd1' }, status: 'open' });
  await w.approved('secadmin', 'people.appoint', { person: 'reader', role: 'archivist' }, ['leader']);
  expect(await w.obligations('ORG-006')).toMatchObject([{ status: 'open' }]);
  await w.approved('secadmin', 'people.appoint', { ...office, person: 'reader2' }, ['head2', 'leader']);
  expect(await w.obligations('ORG-006')).toMatchObject([{ status: 'open' }]);
  await w.approved('secadmin', 'people.appoint', { ...office, person: 'reader' }, ['head', 'leader']);
  expect(await w.obligations('ORG-006')).toMatchObject([{ id: owed.id, status: 'met' }]);
});
