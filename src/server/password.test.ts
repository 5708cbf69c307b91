import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

test('who comes by a known browser waits behind nobody but those whose turn it is', async () => {
  const hash = await hashPassword('copper lantern walks');
  const done: string[] = [];
  const tried = (name: string, password: string, known = false) =>
    verifyPassword(password, hash, known).then((right) => done.push(`${name} ${right}`));
  const flood = Array.from({ length: 8 }, (_, n) => tried(`stranger ${n}`, 'x'));
  const own = tried('owner', 'copper lantern walks', true);
  await Promise.all([...flood, own]);
  expect(done.length).toBe(9);
  expect(done.indexOf('owner true')).toBeLessThan(4);
  expect(done.filter((one) => one.endsWith('true'))).toEqual(['owner true']);
});
