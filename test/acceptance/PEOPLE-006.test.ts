import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { world } from '../kit/world.ts';

acceptance('PEOPLE-006', 1, async () => {
  const w = await world({ without: ['training'] });
  const refused = await w.act('secadmin', 'people.appoint', { person: 'reader', role: 'courier' });
  expect([refused.status, refused.body.rules]).toEqual([409, ['PEOPLE-006']]);
  const graded = await w.act('hr', 'people.grade-person', { person: 'plain', grade: 'general', basis: '岗位调整' });
  expect(graded.status).toBe(409);
  expect(graded.body.rules).toContain('PEOPLE-006');
});

positive('PEOPLE-006', 'trained and pledged, the role is given once the leader agrees', async () => {
  const w = await world();
  const id = await w.approved('secadmin', 'people.appoint', { person: 'reader', role: 'courier' }, ['leader']);
  expect((await w.get('officer', `/api/cases/${id}`)).body.case.status).toBe('executed');
  expect((await w.get('reader', '/api/session')).body.person.roles).toEqual(['courier']);
  await w.done('secadmin', 'people.end-appointment', { person: 'reader', role: 'courier' });
  expect((await w.get('reader', '/api/session')).body.person.roles).toEqual([]);
});

acceptance('PEOPLE-006', 2, async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const typed = { people: ['reader'], kind: 'pre_post', topic: '上岗前教育', hours: 8, passed: true };
  const refused = await w.act('officer', 'people.record-training', { ...typed, trainer: 'secrecy_head' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([
    422,
    ['PEOPLE-006'],
    ['attendance', 'paper'],
  ]);
  expect((await w.get('reader', '/api/session')).body.person.unready).toEqual(['PEOPLE-006']);
});
