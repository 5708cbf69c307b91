import { expect, test } from 'vitest';
import { z } from 'zod';
import { markedPaths } from '#kernel/marked.ts';
import { loadModules } from '#server/modules.ts';

/** Fields in which a mark is not refused as in all others, each with its reason. */
const excused: Readonly<Record<string, string>> = {
  'organization.choose.value':
    'the words of a company’s labels are chosen here (CLASSIFY-002); a mark alone may be tried',
  'publication.draft-item.title': 'any mark is refused by PUBLISH-003, and the secrecy officer is told',
  'publication.draft-item.content': 'any mark is refused by PUBLISH-003, and the secrecy officer is told',
  'publication.edit-item.title': 'any mark is refused by PUBLISH-003, and the secrecy officer is told',
  'publication.edit-item.content': 'any mark is refused by PUBLISH-003, and the secrecy officer is told',
};

const procedures = [...(await loadModules()).procedures.values()];
const undeclared = { siteLevel: 'none' } as const;
const mark = '机密★20年';

interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** Every place a text can be put in, as an input that has a mark there and nothing else, with its path. */
function texts(shape: Shape): { readonly path: readonly string[]; readonly input: unknown }[] {
  const free = shape.type === undefined && !shape.properties && !shape.anyOf && !shape.oneOf;
  const text = (shape.type === 'string' || free) && !shape.enum && shape.const === undefined;
  const fields = Object.entries(shape.properties ?? {}).flatMap(([name, field]) =>
    texts(field).map(({ path, input }) => ({ path: [name, ...path], input: { [name]: input } })),
  );
  const items = shape.items
    ? texts(shape.items).map(({ path, input }) => ({ path: ['0', ...path], input: [input] }))
    : [];
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap(texts);
  return [...(text ? [{ path: [], input: mark }] : []), ...fields, ...items, ...parts];
}

test('every text of every act is searched for marks, or stands in the list with its reason', () => {
  const all = procedures.flatMap(({ id, input, marks }) =>
    texts(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Shape).map(({ path, input: filled }) => ({
      name: `${id}.${path.join('.')}`,
      found: markedPaths(filled, undeclared, marks).some((one) => one.join('.') === path.join('.')),
    })),
  );
  expect(all.length).toBeGreaterThan(300);
  const unsearched = [...new Set(all.filter(({ found }) => !found).map(({ name }) => name))];
  expect(unsearched.sort()).toEqual(Object.keys(excused).sort());
});

test('where a mark alone may stand, no text beside it may', () => {
  expect(markedPaths({ value: mark }, undeclared, { value: 'worded' })).toEqual([]);
  expect(markedPaths({ value: `${mark} 某项工作` }, undeclared, { value: 'worded' })).toEqual([['value']]);
});

test('a declared site is searched for marks above its level only', () => {
  const texts = { low: '秘密★10年 甲', own: `${mark} 乙`, high: '绝密★30年 丙' };
  expect(markedPaths(texts, { siteLevel: 'secret' })).toEqual([['high']]);
});
