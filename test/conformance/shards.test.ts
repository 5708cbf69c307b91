import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';
import { staticOf } from '../citus/static.ts';
import { none, root } from './support/sources.ts';

const text = (name: string) => readFileSync(path.join(root, 'src/server/db/generated', name), 'utf8');
const found = staticOf(text('tables.sql'), text('code.sql'));

test('every key of a unit’s table begins with the unit, so that its rows can lie together; what does not is listed', () => {
  expect(found.tables).toBeGreaterThan(80);
  expect(found.keys).toEqual([
    'jingui.credential: (lower(login))',
    'jingui.credential: login text primary key',
    'jingui.desk_proof: id text primary key',
    'jingui.factor: credential text unique',
    'jingui.factor: id text primary key',
    'jingui.invitation: id bytea primary key',
    'jingui.object_key: ref text primary key',
    'ledger_entry: seq bigint unique',
  ]);
});

test('no policy asks a sub-query but of rows that belong to others', async () => {
  const { tables } = await loadModules();
  const belonging = [...tables.values()]
    .filter(({ options }) => options.via ?? options.belongs)
    .map(({ name }) => name);
  none(found.policies.filter((policy) => !belonging.includes(policy.split(':')[0] as string)));
});

test('what is looked for is found', () => {
  const tables = `create table "a" (
  "unit_id" text not null,
  "id" text not null,
  constraint "u" unique (unit_id, "id"),
  constraint "v" unique ("id")
);
create unique index w on "a" ("id");
alter table "a" add primary key ("id");
alter table "a" add foreign key ("id") references "b" (id);
alter table "a" add foreign key (unit_id, "id") references "b" (unit_id, id);
`;
  const code = `create policy p on "a" for select to jingui_app using (exists (select 1 from b));
create policy q on "a" for select to jingui_app using (true);
create trigger t before update on "a" for each row execute function f();
`;
  expect(staticOf(tables, code)).toEqual({
    tables: 1,
    keys: [
      'a: constraint "v" unique ("id")',
      'a: ("id")',
      'a: primary key ("id")',
      'a: foreign key ("id") references "b" (id)',
    ].sort(),
    policies: ['a: p'],
    triggers: ['a: t'],
  });
});
