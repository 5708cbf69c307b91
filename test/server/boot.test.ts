import { expect, test } from 'vitest';
import { world } from '../kit/world.ts';

test('a unit is founded and its people can sign in', async () => {
  const w = await world();
  const session = await w.get('clerk', '/api/session');
  expect(session.status).toBe(200);
  expect(session.body.person).toMatchObject({ id: 'clerk', roles: ['registry_clerk'], clearance: 5 });
  expect(session.body.now.slice(0, 10)).toBe('2026-03-02');
});

test('without a session everything answers 401, an unknown procedure 404', async () => {
  const w = await world();
  const answer = await w.running.http.inject({
    method: 'POST',
    url: '/api/procedures/cases.sign',
    payload: {},
    headers: { 'x-jingui': '1' },
  });
  expect(answer.statusCode).toBe(401);
  expect((await w.act('clerk', 'no.such', {})).status).toBe(404);
});
