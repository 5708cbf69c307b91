import { expect, test } from 'vitest';
import { world } from '#test/kit/world.ts';

test('a time that is none is refused with a word about its form, and nothing moves', async () => {
  const w = await world();
  const before = (await w.get('clerk', '/api/session')).body.now.slice(0, 10);
  const odd = [
    'garbage',
    '',
    'tomorrow',
    '2026-13-40',
    '2026-02-30T09:00:00Z',
    '9',
    7,
    null,
    {},
    '999999-01-01T00:00:00Z',
  ];
  for (const url of ['/api/scheduler/run', '/api/clock']) {
    for (const at of odd) {
      const answer = await w.post('clerk', url, { at });
      expect([answer.status, answer.body.fields], `${url} ${JSON.stringify(at)}`).toEqual([422, ['at']]);
      expect(answer.body.says.zh).toContain('2026-08-01T09:00:00+08:00');
    }
  }
  expect((await w.get('clerk', '/api/session')).body.now.slice(0, 10)).toBe(before);
});

test('the scheduler runs at the present time, or at the time given with its offset', async () => {
  const w = await world();
  expect((await w.post('clerk', '/api/scheduler/run')).status).toBe(200);
  expect((await w.post('clerk', '/api/scheduler/run', { at: '2026-04-01T09:00:00+08:00' })).status).toBe(200);
  expect((await w.get('clerk', '/api/session')).body.now).toMatch(/^2026-04-01T01:00:0/);
});
