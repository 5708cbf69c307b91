import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Part } from '#server/db/catalog.ts';
import { readMigrations } from '#server/db/migrations.ts';
import { version } from '#server/http/version.ts';
import { draft } from '#tools/migration/draft.ts';
import { none, root } from './support/sources.ts';

const folder = path.join(root, 'src/server/db/migrations');

test('a migration that was released is never edited, and numbers follow each other', async () => {
  const released = readFileSync(path.join(folder, 'released.txt'), 'utf8').trim().split('\n');
  const there = await readMigrations();
  expect(there.slice(0, released.length).map(({ hash, name }) => `${hash}  ${name}`)).toEqual(released);
  expect(there.map(({ no }) => no)).toEqual(there.map((_, n) => n + 1));
});

test('the version says what it changed, and its schema is that of the last migration; those of earlier versions are released', async () => {
  const text = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  const versions = [...text.matchAll(/^## (\d+\.\d+\.\d+) \(schema (\d+)\)\n\n- \S/gm)].map(([, version, schema]) => ({
    version,
    schema: Number(schema),
  }));
  const [present, ...earlier] = versions;
  expect(present).toEqual({ version, schema: (await readMigrations()).length });
  expect(earlier.length).toBeGreaterThan(0);
  const released = readFileSync(path.join(folder, 'released.txt'), 'utf8').trim().split('\n').length;
  expect(Math.max(...earlier.map(({ schema }) => schema))).toBeLessThanOrEqual(released);
  // Of each a backup is restored and upgraded in test/server/upgrade.test.ts.
  const fixtures = earlier.map(({ schema }) => `test/fixtures/schemas/${String(schema).padStart(4, '0')}.backup.gz`);
  none(fixtures.filter((file) => !existsSync(path.join(root, file))));
});

test('a migration makes nothing that is made anew at each version, and gives no row a value behind the ledger', async () => {
  const later = (await readMigrations()).slice(1);
  const code =
    /\b(create|drop|alter)\s+(or\s+replace\s+)?(constraint\s+)?(policy|trigger|function|procedure)\b|\b(grant|revoke)\b/i;
  const added = /add\s+column\b[^;]*\bdefault\b/i;
  none(later.filter(({ sql }) => code.test(sql) || added.test(sql)).map(({ name }) => name));
});

const column = (name: string, says: string, of = 'public.unit'): Part => ({ kind: 'column', of, name, says });
const has = [column('id', 'text not null'), column('size', 'integer')];
const drafted = (parts: readonly Part[], fills = {}) => draft(has, { parts, fills, tablesSql: '' });

test('a draft adds what may be empty, and fills what may not with what it is told', () => {
  expect(drafted([...has, column('short', 'text')])).toEqual({
    sql: 'alter table public.unit add column "short" text;\n',
    refused: [],
  });
  const { refused } = drafted([...has, column('short', 'text not null')]);
  expect(refused).toEqual([expect.stringMatching(/^unit\.short is never empty, .*--fill unit\.short=/)]);
  expect(drafted([...has, column('short', 'text not null')], { 'unit.short': 'id' })).toEqual({
    sql: [
      'alter table public.unit add column "short" text;',
      'update public.unit set "short" = id where "short" is null;',
      'alter table public.unit alter column "short" set not null;\n',
    ].join('\n'),
    refused: [],
  });
});

test('a draft drops nothing and gives no column another type', () => {
  expect(drafted([has[0] as Part]).refused).toEqual([expect.stringContaining('unit.size is no longer declared')]);
  expect(drafted([has[0] as Part, column('size', 'text')]).refused).toEqual([
    expect.stringContaining('unit.size changes what it is'),
  ]);
});

test('a draft takes a new table whole, its keys to others last', () => {
  const tablesSql = [
    'create table "gift" (\n  "id" text not null\n);\nalter table "gift" add primary key ("id");',
    'alter table "gift" add foreign key (unit_id, "of") references "unit" (unit_id, id);\nalter table "gifted" add foreign key (x) references y (z);',
  ].join('\n\n');
  const parts: Part[] = [
    ...has,
    { kind: 'table', of: 'public.gift', name: '', says: '' },
    column('id', 'text', 'public.gift'),
  ];
  const { sql } = draft(has, { parts, fills: {}, tablesSql });
  expect(sql).toBe(
    `${tablesSql.split('\n\n')[0]}\n\nalter table "gift" add foreign key (unit_id, "of") references "unit" (unit_id, id);\n`,
  );
});
