import { expect, test } from 'vitest';
import { loadModules } from '#server/modules.ts';
import { none } from './support/sources.ts';

const { tables, all, things } = await loadModules();
const sealed = new Map(
  [...tables].map(([name, { columns }]) => [name, Object.keys(columns).filter((one) => columns[one]?.sealed)]),
);

test('what is sealed has no meaning to SQL: no key, no index, no choice, no level', () => {
  none(
    [...tables.values()].flatMap(({ name, columns, options }) => {
      const led = (options.indexes ?? []).map((index) => ('on' in index ? index.on : index));
      const used = [options.key, ...(options.unique ?? []), ...led, options.contains ?? []].flat();
      return (sealed.get(name) ?? []).flatMap((column) => {
        const spec = columns[column];
        const wrong =
          used.includes(column) || spec?.choices || spec?.references || !['text', 'jsonb'].includes(spec?.sql ?? '');
        return wrong ? [`${name}.${column}`] : [];
      });
    }),
  );
});

test('no list filters, sorts or searches by what is sealed', () => {
  const found = all.flatMap(({ registers }) =>
    registers.flatMap(({ name, object, columns, from }) => {
      const hidden = sealed.get(object) ?? [];
      const asks = (sql: string | undefined) =>
        hidden.some((column) => new RegExp(`\\b\\w+\\."?${column}"?(?!\\w)`).test(sql ?? ''));
      const filters = columns.filter((column) => column.filter && asks(from.select[column.key] as string | undefined));
      return [...filters.map(({ key }) => `${name}.${key}`), ...(asks(from.order) || asks(from.search) ? [name] : [])];
    }),
  );
  none(found);
});

test('a name that SQL joins to others is not sealed', () => {
  none(
    [...things.values()].flatMap(({ kind, called }) => {
      const joined = [called?.beside, called?.no, called?.on].filter((one) => one !== undefined);
      return joined.filter((column) => sealed.get(kind)?.includes(column)).map((column) => `${kind}.${column}`);
    }),
  );
  expect([...sealed.values()].flat().length).toBeGreaterThan(30);
});
