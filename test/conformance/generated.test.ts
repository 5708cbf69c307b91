import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clauseIds } from '#kernel/generated/clauses.ts';
import { allParameters } from '#kernel/parameter.ts';
import { lastWholeRun } from '#server/coverage/evidence.ts';
import { holderOf, loadWritten } from '#server/coverage/parts.ts';
import { loadModules } from '#server/modules.ts';
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

test('what the last whole run kept are cases, parameters and clauses of the catalog', () => {
  const regulation = loadRegulation();
  const { cases, readers, refused, owed, asked, told } = lastWholeRun();
  const known = new Set(regulation.clauses.flatMap(({ id, accept }) => [id, ...accept.map(({ n }) => `${id} #${n}`)]));
  none([...Object.keys(cases), ...refused, ...owed, ...asked, ...told].filter((name) => !known.has(name)));
  const keys = new Set(allParameters(regulation).map(({ key }) => key));
  none(readers.filter((key) => !keys.has(key)));
});

test('what holds a part of a clause is there, or said to be missing', async () => {
  const regulation = loadRegulation();
  const holds = holderOf(await loadModules(), regulation);
  const { parts, reviews } = loadWritten();
  const clauses = new Set<string>(clauseIds);
  none([...Object.keys(parts), ...Object.keys(reviews)].filter((id) => !clauses.has(id)));
  none(
    Object.entries(parts).flatMap(([id, some]) =>
      some
        .flatMap(({ held_by }) => held_by)
        .filter((holder) => !holder.startsWith('later:') && !holds(holder))
        .map((holder) => `${id} ${holder}`),
    ),
  );
});

test('each part of a clause is written in both languages', () => {
  const { parts } = loadWritten();
  none(
    Object.entries(parts).flatMap(([id, some]) =>
      some.filter(({ zh, en }) => !zh?.trim() || !en?.trim()).map(({ zh }) => `${id} ${zh}`),
    ),
  );
});
