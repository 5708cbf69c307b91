import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';
import { importsOf, isTest, none, type Source, sources } from './support/sources.ts';

const { all, things } = await loadModules();

const roomOf = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? '';
const files = sources(['src/modules'], ['.ts'])
  .filter(({ path }) => !isTest(path))
  .map(({ path, text }) => ({ path, text, room: roomOf(path) }));

/** Tables of the kernel's own ideas are everybody's, though a room may carry them. */
const common = new Set(
  sources(['src/kernel']).flatMap(({ text }) => [...text.matchAll(/\btable\(\s*'([a-z_]+)'/g)].map(([, name]) => name)),
);
const owner = new Map(
  all.flatMap((room) =>
    Object.values(room.tables).flatMap(({ name }): [string, string][] => (common.has(name) ? [] : [[name, room.id]])),
  ),
);

/** The rooms a room imports from, types counted, with the first file that does. */
const stands = new Map<string, Map<string, string>>();
for (const { room, ...source } of files)
  for (const { file } of importsOf(source)) {
    const below = roomOf(file ?? '');
    if (below === '' || below === room) continue;
    const known = stands.get(room) ?? new Map<string, string>();
    stands.set(room, known.set(below, known.get(below) ?? source.path));
  }

/** All rooms a room stands on. */
function below(room: string, seen = new Set<string>()): Set<string> {
  for (const next of stands.get(room)?.keys() ?? []) if (!seen.has(next)) below(next, seen.add(next));
  return seen;
}

test('no room stands on itself by way of others', () => {
  expect(stands.size).toBeGreaterThan(15);
  const circles = [...stands].flatMap(([room, under]) =>
    [...under].flatMap(([next, file]) => (below(next).has(room) ? [`${room} <-> ${next}: ${file}`] : [])),
  );
  none(circles);
});

/** Tables named in SQL text; what comes by a table's declaration is no word of the text. */
function namedIn({ path, text }: Source): string[] {
  if (/\/phrases[./]/.test(path)) return [];
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  const words = /(?:\b(?:from|join|update|into)\s+|\btables:\s*['"`]|\bfrom\s+\w+(?:\s+\w+)?\s*,\s*)"?([a-z_]+)\b/g;
  return [...new Set([...code.matchAll(words)].map(([, name]) => name as string))];
}

test("the SQL of a room names no table of another room: that comes by its declaration, through the owner's door", () => {
  const named = files.map(({ room, ...file }) => ({ room, file: file.path, tables: namedIn(file) }));
  expect(named.flatMap(({ room, tables }) => tables.filter((name) => owner.get(name) === room)).length).toBeGreaterThan(
    100,
  );
  none(
    named.flatMap(({ room, file, tables }) =>
      tables.filter((name) => (owner.get(name) ?? room) !== room).map((name) => `${file}: ${name}`),
    ),
  );
});

test('a typed query of a room asks tables of rooms it stands on and of no other', () => {
  const asked = /\.(?:selectFrom|innerJoin|leftJoin)\(\s*\[?'([a-z_]+)/g;
  const foreign = files.flatMap(({ path, text, room }) =>
    [...text.matchAll(asked)].flatMap(([, name = '']) => {
      const of = owner.get(name);
      return of === undefined || of === room ? [] : [{ path, name, lawful: below(room).has(of) }];
    }),
  );
  expect(foreign.length).toBeGreaterThan(50);
  none(foreign.filter(({ lawful }) => !lawful).map(({ path, name }) => `${path}: ${name}`));
});

test('a name that is shown by kind is that of an open thing', () => {
  const kinds = new Set(
    files.flatMap(({ text }) => [...text.matchAll(/\bnames?Of\(\s*'([a-z_]+)'/g)].map(([, kind]) => kind as string)),
  );
  expect(kinds).toContain('person');
  const closed = [...kinds].filter((kind) => {
    const thing = things.get(kind);
    return !thing?.open || !thing.called || !('by' in thing.called) || thing.called.by !== 'name';
  });
  none(closed);
});
