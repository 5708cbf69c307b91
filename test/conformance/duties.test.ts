import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';
import { none, sources } from './support/sources.ts';

const { all } = await loadModules();
const duties = all.flatMap((module) => module.duties.map(({ id }) => id));
const tests = sources(['test']).map(({ text }) => text);

test('a test saw each duty at work', () => {
  expect(duties.length).toBeGreaterThan(15);
  none(duties.filter((id) => !tests.some((text) => text.includes(`ran(w, '${id}')`))));
});

test('a duty that no declaration makes says why it is written by hand', () => {
  const byHand = sources(['src/modules']).filter(({ text }) => /= defineDuty[<(]/.test(text));
  expect(byHand.length).toBeGreaterThan(10);
  none(byHand.filter(({ text }) => !/By hand[:,]/.test(text)).map(({ path }) => path));
});

/** Tables some part of the product writes to: by an effect of a room, or by the server itself. */
test('a table somebody reads is written by somebody', () => {
  const code = sources(['src']).filter(({ path }) => !path.endsWith('.test.ts'));
  const tables = all.flatMap((module) => Object.entries(module.tables));
  none(
    tables
      .filter(([key, { name }]) => {
        const names = [
          key,
          ...code.flatMap(({ text }) => [...text.matchAll(new RegExp(`\\b${key} as (\\w+)`, 'g'))].map((m) => m[1])),
        ];
        // By an effect, or as the entries of what moves by custody.
        const effect = new RegExp(`(\\b(insert|update|remove)\\(\\s*|\\bmoves: )(${names.join('|')})\\b`);
        const raw = new RegExp(`insert into "?${name}"?\\b|insertInto\\('${name}'\\)`);
        return !code.some(({ text }) => effect.test(text) || raw.test(text));
      })
      .map(([, { name }]) => name),
  );
});
