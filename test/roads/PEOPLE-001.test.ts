import { expect, test } from 'vitest';
import { first, lent, paper } from '../kit/carriers-hands.ts';
import { answered } from '../kit/importing.ts';
import { world } from '../kit/world.ts';

test('a holder in an old ledger whose grade does not reach gets neither the copy nor its scope', async () => {
  const w = await world();
  const lines = [
    { holder: '一般涉密人员', state: '借出' },
    { holder: '非涉密人员', state: '在用', level: '秘密', period: '10年', scope: '非涉密人员' },
    { holder: '一般涉密人员', state: '借出', level: '秘密', period: '10年' },
  ];
  expect(await answered(w, ...lines)).toEqual([
    ['refused', ['PEOPLE-001']],
    ['refused', expect.arrayContaining(['PEOPLE-001'])],
    ['taken', []],
  ]);
});

test('neighbour: nor is somebody named in the scope of a paper whose grade does not reach it', async () => {
  const w = await world();
  expect(
    await answered(w, { scope: '一般涉密人员' }, { scope: '一般涉密人员', level: '秘密', period: '10年' }),
  ).toEqual([
    ['refused', ['PEOPLE-001']],
    ['taken', []],
  ]);
});

test('nobody is put below the grade of what he has in hand or in keeping', async () => {
  const w = await world();
  const general = { grade: 'general', basis: '岗位调整' };
  const regrade = (person: string, more: object = {}) =>
    w.act('hr', 'people.grade-person', { person, ...general, ...more });
  const held = { status: 409, body: { rules: ['PEOPLE-001'] } };
  const of = await paper(w, { level: 'secret' });
  await lent(w, 'reader', of);
  expect(await regrade('reader')).toMatchObject(held);
  expect((await regrade('reader', { grade: 'important' })).status).toBe(202);
  await w.done('clerk', 'hands.take-back', { carrier: first(of.copies) });
  expect((await regrade('reader')).status).toBe(202);
  const medium = { no: 'U-9', serial: 'T-9', kind: 'electromagnetic_medium', regime: 'state', level: 'secret' };
  await w.done('officer', 'devices.register-medium', { ...medium, keeper: 'reader2' });
  expect(await regrade('reader2')).toMatchObject(held);
});

test('neighbour: nor does a unit choose that a lower grade may handle what is higher', async () => {
  const w = await world();
  const chosen = async (key: string, value: string) =>
    (await w.act('secrecy_head', 'organization.choose', { key, value })).status;
  expect(await chosen('PEOPLE-001.grade_top_secret', 'general')).toBe(422);
  expect(await chosen('PEOPLE-001.grade_secret', 'general')).toBe(422);
  expect(await chosen('PEOPLE-001.grade_secret', 'core')).toBe(202);
});

test('an office that manages secrets is not given to somebody who was never graded; another is', async () => {
  const w = await world();
  for (const role of ['registry_clerk', 'secrecy_officer', 'classification_reviewer', 'courier', 'archivist']) {
    const refused = await w.act('secadmin', 'people.appoint', { person: 'plain', role });
    expect([role, refused.status, refused.body.rules]).toEqual([role, 409, ['PEOPLE-001']]);
  }
  await w.approved('secadmin', 'people.appoint', { person: 'plain', role: 'petition_clerk' }, ['leader']);
  await w.approved('secadmin', 'people.appoint', { person: 'general', role: 'courier' }, ['leader']);
});
