import { expect, test } from 'vitest';
import { none, sources } from './support/sources.ts';

const program = sources(['src'], ['.ts', '.tsx']);
const maker = 'src/server/db/pool.ts';

/** A connection made elsewhere has no listener: the moment it dies under work ends the whole server. */
test('connections and pools are made in one place, where each is minded and limited', () => {
  const made = /\bnew\s+(?:pg\.)?(?:Client|Pool)\b|\bextends\s+(?:pg\.)?(?:Client|Pool)\b/;
  const makers = program.filter(({ text }) => made.test(text)).map(({ path }) => path);
  expect(makers).toContain(maker);
  none(makers.filter((path) => path !== maker));
});
