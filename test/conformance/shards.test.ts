import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';
import { ofInstallation } from '../citus/installation.ts';
import { staticOf } from '../citus/static.ts';
import { none, root } from './support/sources.ts';

const text = (name: string) => readFileSync(path.join(root, 'src/server/db/generated', name), 'utf8');
const tables = text('tables.sql');
const code = text('code.sql');
const found = staticOf(tables, code);

test('every table is a unit’s, with the unit first in each of its keys, or declared as the installation’s', () => {
  expect(found.tables.length).toBeGreaterThan(80);
  none(found.undeclared);
  none(found.keys);
  // What is declared and would not be asked for hides nothing.
  const undone = tables.replace(/primary key \(unit_id, id\)/, 'primary key (id)');
  expect(staticOf(undone, code).keys).toHaveLength(1);
});

test('no policy asks a sub-query of people but of rows that belong to others, and those of the same unit only', async () => {
  const { tables: declared } = await loadModules();
  const belonging = [...declared.values()]
    .filter(({ options }) => options.via ?? options.belongs)
    .map(({ name }) => `public.${name}`);
  // The keeper and the sealer are asked once for a statement whether this database is theirs.
  const apart = [...Object.keys(ofInstallation), 'public.ledger_entry'];
  expect(found.policies.length).toBeGreaterThan(belonging.length);
  none(found.policies.filter((policy) => ![...belonging, ...apart].includes(policy.split(':')[0] as string)));
  none(found.across);
});

test('what is looked for is found', () => {
  const made = `create table "a" (
  "unit_id" text not null,
  "id" text not null,
  constraint "u" unique (unit_id, "id"),
  constraint "v" unique ("id")
);
create table "c" (
  "unit_id" text
);
create unique index w on "a" ("id");
alter table "a" add primary key ("id");
alter table "a" add foreign key ("id") references "b" (id);
alter table "a" add foreign key (unit_id, "id") references "b" (unit_id, id);
`;
  const anew = `create policy p on "a" for select to jingui_app using (exists (select 1 from b where b.unit_id = "a".unit_id and b.id = "a".id));
create policy q on "a" for select to jingui_app using (true);
create policy r on "a" for select to jingui_app using (exists (select 1 from b where b.unit_id = "a".unit_id) and exists (select 1 from b where b.id = "a".id));
create policy s on "a" to jingui_keeper using ((select jingui.is_own()));
create trigger t before update on "a" for each row execute function f();
create function g(id text) returns boolean
  language sql as $$ select exists (select 1 from public.a where a.id = g.id) $$;
create function h(id text) returns boolean
  language plpgsql as $$ begin return exists (select 1 from public.a where a.id = h.id); end $$;
create function i(id text) returns boolean
  language sql as $$ select id is null $$;
`;
  const { tables: units, undeclared, keys, ...rest } = staticOf(made, anew);
  expect(units).toEqual(['public.a']);
  expect(undeclared).toContain('public.c');
  expect(undeclared).toContain('jingui.session');
  expect(keys).toEqual(
    [
      'public.a: constraint "v" unique ("id")',
      'public.a: ("id")',
      'public.a: primary key ("id")',
      'public.a: foreign key ("id") references "b" (id)',
    ].sort(),
  );
  expect(rest).toEqual({
    policies: ['public.a: p', 'public.a: r', 'public.a: s'],
    across: ['public.a: r'],
    triggers: ['public.a: t'],
    functions: ['g'],
  });
});
