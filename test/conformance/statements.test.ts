import { expect, test } from 'vitest';
import { isTest, none, sources } from './support/sources.ts';

const program = sources(['src'], ['.ts']).filter(({ path }) => !isTest(path));
const naming = (pattern: RegExp) => program.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/**
 * What row-level policies read are settings of the transaction. Whoever could send a `set` would write them: no text of the program begins
 * with one, but for these, of fixed text each; the first three alone are the application's, the others the owner's and the keeper's.
 */
const sets = [
  'src/server/database.ts: set local plan_cache_mode = auto',
  'src/server/database.ts: set local enable_seqscan = on',
  'src/server/read/heard.ts: set transaction isolation level repeatable read',
  'src/server/backup/load.ts: set constraints all immediate; set constraints all deferred',
  'src/server/db/migrate.ts: set constraints all immediate; set constraints all deferred',
  'src/server/db/schema.ts: set local search_path = public;',
  'src/server/ledger/seal-batch.ts: set local role jingui_sealer',
];

test('no statement of the program sets anything but what is listed here, each a fixed text', () => {
  const beginning = /(['"`])\s*((?:set|reset|discard)\s[^'"`]*)\1/gi;
  const asking = program.filter(({ path }) => !path.startsWith('src/web/') && !path.includes('/phrases/'));
  const found = asking.flatMap(({ path, text }) => [...text.matchAll(beginning)].map(([, , set]) => `${path}: ${set}`));
  expect([...new Set(found)].sort()).toEqual([...sets].sort());
});

test('the application sends by one class of connection, which sends nothing as a simple query', () => {
  const one = program
    .filter(({ text }) => /\bopenPool\(/.test(text) && /\bOneStatement\b/.test(text))
    .map(({ path }) => path);
  expect(one).toEqual(['src/server/database.ts', 'src/server/db/pool.ts']);
  none(naming(/\bnew (?:pg\.)?Query\b|pg-cursor|pg-query-stream|queryMode: 'simple'/));
});
