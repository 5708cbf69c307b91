import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { declaredCases, lastResults } from '#server/coverage.ts';
import { loadRegulation } from '#server/regulation.ts';
import { generateAll } from '#tools/generate/lib/all.ts';
import { none, root } from './support/sources.ts';

test('generated files are what `npm run generate` would write now', async () => {
  const { outputs, failed } = await generateAll(root);
  expect(failed).toEqual([]);
  none(
    outputs
      .filter(
        (one) =>
          !existsSync(path.join(root, one.path)) || readFileSync(path.join(root, one.path), 'utf8') !== one.content,
      )
      .map((one) => one.path),
  );
});

test('each declared acceptance test is a case of the catalog, and each kept result still has its test', async () => {
  const cases = new Set(loadRegulation().clauses.flatMap(({ id, accept }) => accept.map(({ n }) => `${id} #${n}`)));
  const declared = (await declaredCases()) ?? new Set();
  none([...declared].filter((name) => !cases.has(name)));
  none(Object.keys(await lastResults()).filter((name) => !declared.has(name)));
});
