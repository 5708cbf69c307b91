import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clauseIds } from '#kernel/generated/clauses.ts';
import { loadModules } from '#server/modules.ts';
import { inputSchema } from '#server/read/procedures.ts';
import { none, root, sources } from './support/sources.ts';

const modules = await loadModules();
const folder = path.join(root, 'src/modules');
const known = new Set<string>(clauseIds);

const foldersOf = (at: string) =>
  existsSync(at)
    ? readdirSync(at, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
const verbs = foldersOf(folder).flatMap((module) =>
  foldersOf(path.join(folder, module, 'procedures')).map((verb) => ({
    id: `${module}.${verb}`,
    at: path.join(folder, module, 'procedures', verb),
  })),
);

test('every module folder has its public face', () => {
  expect(foldersOf(folder).filter((name) => !existsSync(path.join(folder, name, 'index.ts')))).toEqual([]);
});

test('every procedure folder is one procedure of its module, named after it, and the other way round', () => {
  const [folders, listed] = [new Set(verbs.map(({ id }) => id)), new Set(modules.procedures.keys())];
  none([...folders.symmetricDifference(listed)]);
});

describe.each(verbs)('$id', ({ id, at }) => {
  test('has input, rules and a test of each rule', () => {
    for (const name of ['schema.ts', 'rules.ts', 'index.ts']) expect(existsSync(path.join(at, name)), name).toBe(true);
    if ((modules.procedures.get(id)?.rules.length ?? 0) === 0) return;
    const tests = readdirSync(at).filter((name) => name.endsWith('.test.ts'));
    expect(tests.map((name) => readFileSync(path.join(at, name), 'utf8')).join('\n')).toContain('describeRules(');
  });

  test('says what each of its fields is called', () => {
    const procedure = modules.procedures.get(id);
    expect(procedure ? untitled(inputSchema(procedure.input)) : []).toEqual([]);
  });

  test('knows its fields: at no level does it take one it has no name for', () => {
    const procedure = modules.procedures.get(id);
    expect(procedure ? loose(procedure.input) : []).toEqual([]);
  });

  test('cites clauses of the regulation, names each rule once, speaks both languages', () => {
    const procedure = modules.procedures.get(id);
    if (!procedure) return;
    for (const { clause } of [...procedure.rules, procedure]) expect(known).toContain(clause);
    // Two happenings may ask the very same.
    for (const [name, rules] of Map.groupBy(procedure.rules, (rule) => rule.id))
      expect(new Set(rules.map(({ broken }) => broken)).size, name).toBe(1);
    for (const text of [procedure.title, procedure.help])
      if (text)
        expect([/\p{Script=Han}/u.test(text.zh), /\p{Script=Han}/u.test(text.en), text.en.length > 2]).toEqual([
          true,
          false,
          true,
        ]);
  });
});

test('registers and duties cite clauses of the regulation; a column has its expression and both names', () => {
  for (const module of modules.all) {
    for (const duty of module.duties) for (const clause of duty.clauses) expect(known).toContain(clause);
    for (const register of module.registers) {
      for (const clause of register.clauses) expect(known).toContain(clause);
      expect(Object.keys(register.from.select), register.name).toEqual(
        expect.arrayContaining(['id', ...register.columns.map((column) => column.key)]),
      );
      const columns = register.columns.map((column) => column.key);
      expect(
        Object.keys(register.from.select).filter((key) => key !== 'id' && !columns.includes(key)),
        register.name,
      ).toEqual([]);
      for (const { title } of [register, ...register.columns])
        expect(
          [/\p{Script=Han}/u.test(title.zh), /\p{Script=Han}/u.test(title.en)],
          `${register.name} ${title.zh}`,
        ).toEqual([true, false]);
    }
  }
});

test('a register names people and departments, never by their ids', () => {
  const bare = modules.all
    .flatMap((module) => module.registers)
    .flatMap(({ name, columns, from }) =>
      columns
        .filter(({ key, kind }) => (kind === 'person' || kind === 'department') && !key.endsWith('_id'))
        .filter(({ key }) => !/name/.test(from.select[key] ?? ''))
        .map(({ key }) => `${name}.${key}`),
    );
  none(bare);
});

test('a register over labelled things passes the access decision', () => {
  const labelled = [...modules.tables.values()]
    .filter((table) => table.options.label || table.options.via || table.options.belongs)
    .map((table) => table.name);
  const open = modules.all
    .flatMap((module) => module.registers)
    .filter(
      (register) =>
        !register.from.labelled && labelled.some((name) => new RegExp(`\\b"?${name}"? `).test(register.from.tables)),
    );
  none(open.map((register) => register.name));
});

test('effects name only tables that are declared', () => {
  const named = sources(['src/modules', 'src/kernel']).flatMap(({ path: file, text }) =>
    [...text.matchAll(/\b(?:object_)?table: '(\w+)'/g)].map(([, name]) => ({ file, name: name as string })),
  );
  expect(named.filter(({ name }) => !modules.tables.has(name) && name !== 'unit')).toEqual([]);
});

describe('phrases', () => {
  const books = sources(['src'])
    .filter(({ path: file }) => /(^|[./])zh\.ts$/.test(file) || /\/zh\/[^/]+\.ts$/.test(file))
    .map(({ path: file }) => ({ zh: file, en: file.replace(/zh\.ts$/, 'en.ts').replace('/zh/', '/en/') }));

  test.each(books)('$zh and its English say the same things', async ({ zh, en }) => {
    const [chinese, english] = [await bookOf(zh), await bookOf(en)];
    // English counts in forms of its own (`_one`, `_other`).
    const keys = (book: object) =>
      [...new Set(Object.keys(book).map((key) => key.replace(/_(one|other)$/, '')))].sort();
    expect(keys(english)).toEqual(keys(chinese));
    for (const [key, text] of Object.entries(english)) {
      const original = chinese[key] ?? chinese[key.replace(/_(one|other)$/, '')] ?? '';
      if (original !== '') expect(text.trim(), key).not.toBe('');
      expect(text.replace(spoken, ''), `${en} ${key}`).not.toMatch(/\p{Script=Han}/u);
      if (!key.endsWith('_one')) expect(placeholders(text), key).toEqual(placeholders(original));
    }
  });

  test('no sentence is written out in one language only', () => {
    const lonely = sources(['src']).flatMap(({ path: file, text }) =>
      file.includes('/generated/') || /zh|test/.test(path.basename(file))
        ? []
        : [...text.matchAll(/\ben: '([^'\n]*\p{Script=Han}[^'\n]*)'/gu)].map(([, said]) => `${file}: ${said}`),
    );
    none(lonely);
  });
});

/** Chinese an English sentence may hold: what the field writes on paper, and words between Chinese quotation marks. */
const spoken = /绝密|机密|秘密|内部|无密|[“「][^”」]*[”」]/g;

async function bookOf(file: string): Promise<Record<string, string>> {
  const exported = (await import(path.join(root, file))) as Record<string, Record<string, string>>;
  return Object.assign({}, ...Object.values(exported).filter((one) => typeof one === 'object'));
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{?(\w+)\}?\}/g)].map(([, name]) => name as string))].sort();
}

/** Where in an input an object would drop what it does not know. */
function loose(schema: unknown, at = 'input', seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const def = (schema as { _zod?: { def?: Record<string, unknown> } })._zod?.def;
  if (!def) return Object.entries(schema).flatMap(([key, part]) => loose(part, `${at}.${key}`, seen));
  const here = def.type === 'object' && typeOf(def.catchall) !== 'never' ? [at] : [];
  const { shape, catchall: _, ...rest } = def;
  return [...here, ...loose(shape, at, seen), ...Object.values(rest).flatMap((part) => loose(part, at, seen))];
}

function typeOf(schema: unknown): unknown {
  return (schema as { _zod?: { def?: { type?: unknown } } } | undefined)?._zod?.def?.type;
}

type Shape = Readonly<Record<string, unknown>>;

/** Fields without a title of their own; one that may be left empty has it inside, and a period is one field. */
function untitled(schema: Shape, at = ''): string[] {
  if (schema['x-widget'] === 'period') return [];
  const own = Object.entries((schema.properties ?? {}) as Record<string, Shape>);
  const ways = [schema.anyOf, schema.oneOf, schema.items].flat().filter((one) => one !== undefined) as Shape[];
  return [
    ...own.flatMap(([key, one]) => [...(titled(one) ? [] : [`${at}${key}`]), ...untitled(one, `${at}${key}.`)]),
    ...ways.flatMap((one) => untitled(one, at)),
  ];
}

function titled(schema: Shape): boolean {
  return 'x-title' in schema || ((schema.anyOf ?? []) as Shape[]).some(titled);
}
