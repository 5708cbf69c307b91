import { expect, test } from 'vitest';
import { firstScreens } from '../kit/first-screens.ts';

/** Kilobytes a first screen may take, issue 11. */
const most = 250;

test('what is not needed at first sight comes later: login, my day and the desk keep under 250 KB', async () => {
  const screens = await firstScreens();
  expect(screens.map(({ screen }) => screen)).toEqual(['login', 'my day', 'desk']);
  expect(screens.filter(({ kilobytes }) => kilobytes > most)).toEqual([]);
  // A screen found without what it imports would pass too.
  for (const { screen, kilobytes } of screens) expect(kilobytes, screen).toBeGreaterThan(150);
});
