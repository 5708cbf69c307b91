import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AnyProcedure, Door } from '#kernel/module.ts';
import type { Language } from '#kernel/text.ts';
import { judge } from '#kernel/verdict.ts';
import { law, ordinary } from '#test/kit/rules.ts';
import { scaffoldModule } from '#tools/scaffold/module.ts';
import { nameOf, scaffold, withWords, wordsOf } from '#tools/scaffold/procedure.ts';
import { root } from './support/sources.ts';

const [verb, title] = ['air-out', { zh: '晾晒', en: 'Air out' }];
const made = scaffold({ module: 'documents', verb, clause: 'CARRIER-002', phrases: '../../phrases.ts' });
const room = scaffoldModule({ id: 'awards', domain: 'rewards', title: { zh: '表彰', en: 'Awards' } });

/** A room with the new procedure in it, inside the repository, so that its subpath imports hold. */
async function inRoom(look: (home: string) => Promise<void>): Promise<void> {
  await mkdir(path.join(root, 'dist'), { recursive: true });
  const home = await mkdtemp(path.join(root, 'dist/scaffold-'));
  const folder = path.join(home, 'procedures', verb);
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of made) await writeFile(path.join(folder, name), content);
    for (const [name, content] of room) {
      const [, language] = /^phrases\.(zh|en)\.ts$/.exec(name) ?? [];
      const book = language ? withWords(content, language as Language, wordsOf({ verb, title })) : content;
      await writeFile(path.join(home, name), book);
    }
    await look(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

test('a new procedure is a folder that loads, has its words in the phrase book, refuses by clause and passes', async () => {
  await inRoom(async (home) => {
    const { airOut } = (await import(path.join(home, 'procedures', verb, 'index.ts'))) as { airOut: AnyProcedure };
    expect([airOut.id, airOut.title]).toEqual(['documents.air-out', title]);
    const findings = (input: object) =>
      judge(airOut.rules as never, { ...ordinary, input } as never, law).findings.map(({ clause, says }) => [
        clause,
        says.zh,
      ]);
    expect(findings({})).toEqual([['CARRIER-002', '须写明说明。']]);
    expect(findings({ note: '一' })).toEqual([]);
    expect(airOut.input.safeParse({ note: 3 }).success).toBe(false);
    expect(airOut.input.safeParse({ remark: '一' }).success).toBe(false);
  });
});

test('it has what conformance asks of every procedure, and no words of its own', () => {
  expect([...made.keys()]).toEqual(['schema.ts', 'rules.ts', 'index.ts', 'air-out.test.ts']);
  expect(made.get('air-out.test.ts')).toContain("describeRules('documents.air-out'");
  for (const name of ['schema.ts', 'rules.ts', 'index.ts']) expect(made.get(name)).not.toMatch(/\p{Script=Han}/u);
});

test('words are added behind those that a book has', () => {
  const book = withWords("export const en = {\n  a: 'A',\n} as const;\n", 'en', { b: { zh: '乙', en: "B's" } });
  expect(book).toBe("export const en = {\n  a: 'A',\n  'b': 'B\\'s',\n} as const;\n");
});

test('a new room is a folder with a door, its tables and its words', async () => {
  await inRoom(async (home) => {
    const { module } = (await import(path.join(home, 'index.ts'))) as { module: Door };
    expect(module).toEqual({ title: { zh: '表彰', en: 'Awards' }, domain: 'rewards', tables: {} });
  });
});

test('a verb that is a reserved word gets another name', () => {
  expect([nameOf('return'), nameOf('take-back')]).toEqual(['returnAct', 'takeBack']);
});
