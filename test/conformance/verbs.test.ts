import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';

test('every act that meets a clock has a verb for its button, a word and no sentence', async () => {
  const { clocks, procedures } = await loadModules();
  const acts = new Set(clocks.flatMap(({ metBy, next }) => [...metBy, ...(next?.act ? [next.act] : [])]));
  const wordless = [...acts].filter((id) => {
    const verb = procedures.get(id)?.verb;
    return !verb || verb.zh.length > 4 || verb.en.length > 12;
  });
  expect(wordless).toEqual([]);
});

test('what a debtor does himself has a verb too, and says how', async () => {
  const { clocks } = await loadModules();
  const next = clocks.flatMap((clock) => (clock.next ? [clock.next] : []));
  expect(next.length).toBeGreaterThan(0);
  for (const { verb, how } of next) {
    expect(verb.zh.length).toBeLessThanOrEqual(4);
    expect([how.zh, how.en].filter((words) => words.trim() === '')).toEqual([]);
  }
});
