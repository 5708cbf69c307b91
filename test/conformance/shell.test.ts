import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';
import { importsOf, isTest, none, sources } from './support/sources.ts';

const { all } = await loadModules();

/** Who speaks, for whom, in which unit and by which calendar: what a session is made of. */
const session = new Set(['unit', 'calendar_year', 'department', 'person', 'appointment', 'deputy']);

/** Where the shell still names tables of a room, and why. */
const exceptions: Readonly<Record<string, { readonly tables: readonly string[]; readonly why: string }>> = {
  'src/server/db/sql/session.sql': {
    tables: ['signature', 'training', 'seal'],
    why: 'the session wall: clearance ends without pledge and training, and a keeper of a seal has its token',
  },
  'src/server/read/print.ts': {
    tables: ['carrier', 'day_close', 'document', 'holding', 'loan_receipt', 'slip'],
    why: 'labels, the routing slip, that of a loan and the form of a day close are drawn here until papers are declared by rooms',
  },
  'src/server/http/routes/bodies.ts': {
    tables: ['document', 'body'],
    why: 'the parts of a text are listed beside the route that takes files in',
  },
  'src/server/http/routes/import.ts': {
    tables: ['import_line'],
    why: 'the route of the long job in src/server/import',
  },
};

const rooms = new Set(
  all.flatMap((module) => Object.values(module.tables).map(({ name }) => name)).filter((name) => !session.has(name)),
);

/** `src/server` without the demonstration, the long job of takeover and what is generated. */
const shell = sources(['src/server'], ['.ts', '.sql']).filter(
  ({ path: file }) => !isTest(file) && !/^src\/server\/(demo|import|db\/(migrations|generated))\//.test(file),
);

const named = shell.map(({ path: file, text }) => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(\/\/|--).*$/gm, '');
  const found = [...code.matchAll(/\b(?:from|join|into|update|on)\s+(?:public\.)?"?([a-z_]+)"?/g)];
  return {
    file,
    tables: [...new Set(found.map(([, name]) => name as string))].filter((name) => rooms.has(name)).sort(),
  };
});

test('the shell names no table of a room in its SQL, but where a reason says so', () => {
  expect(rooms.size).toBeGreaterThan(40);
  const outside = named.flatMap(({ file, tables }) =>
    tables.filter((name) => !exceptions[file]?.tables.includes(name)).map((name) => `${file}: ${name}`),
  );
  none(outside);
});

test('each exception is still needed', () => {
  const used = new Map(named.map(({ file, tables }) => [file, tables]));
  expect(Object.fromEntries(Object.keys(exceptions).map((file) => [file, used.get(file)]))).toEqual(
    Object.fromEntries(Object.entries(exceptions).map(([file, { tables }]) => [file, [...tables].sort()])),
  );
});

test('the shell imports from no room but those of its units and its people', () => {
  const wrong = shell
    .filter(({ path: file }) => file.endsWith('.ts') && file !== 'src/server/http/routes/import.ts')
    .flatMap((source) => importsOf(source).map(({ file, wanted }) => ({ from: source.path, to: file ?? wanted })))
    .filter(({ to }) => to.startsWith('src/modules/') && !/^src\/modules\/(organization|people)\//.test(to));
  none(wrong.map(({ from, to }) => `${from} -> ${to}`));
});
