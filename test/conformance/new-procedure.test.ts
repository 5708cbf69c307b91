import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AnyProcedure, Door } from '#kernel/module.ts';
import type { Sayer } from '#kernel/text.ts';
import { judge } from '#kernel/verdict.ts';
import { law, ordinary } from '#test/kit/rules.ts';
import { scaffoldModule } from '#tools/scaffold/module.ts';
import { nameOf, scaffold } from '#tools/scaffold/procedure.ts';
import { root } from './support/sources.ts';

const made = scaffold({
  module: 'documents',
  verb: 'air-out',
  clause: 'CARRIER-002',
  title: { zh: '晾晒', en: 'Air out' },
});

test('a new procedure is a folder that loads, refuses by clause and passes', async () => {
  await mkdir(path.join(root, 'dist'), { recursive: true });
  // Inside the repository, so that its subpath imports hold.
  const folder = await mkdtemp(path.join(root, 'dist/scaffold-'));
  try {
    for (const [name, content] of made) await writeFile(path.join(folder, name), content);
    const { airOut } = (await import(path.join(folder, 'index.ts'))) as { airOut: AnyProcedure };
    expect(airOut.id).toBe('documents.air-out');
    const verdict = (input: object) =>
      judge(airOut.rules as never, { ...ordinary, input } as never, law).findings.map((one) => one.clause);
    expect(verdict({})).toEqual(['CARRIER-002']);
    expect(verdict({ note: '一' })).toEqual([]);
    expect(airOut.input.safeParse({ note: 3 }).success).toBe(false);
    expect(airOut.input.safeParse({ remark: '一' }).success).toBe(false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('it has what conformance asks of every procedure', () => {
  expect([...made.keys()]).toEqual(['schema.ts', 'rules.ts', 'index.ts', 'air-out.test.ts']);
  expect(made.get('air-out.test.ts')).toContain("describeRules('documents.air-out'");
});

test('a new room is a folder with a door, its tables and its words', async () => {
  const room = scaffoldModule({ id: 'awards', domain: 'rewards', title: { zh: '表彰', en: 'Awards' } });
  await mkdir(path.join(root, 'dist'), { recursive: true });
  const folder = await mkdtemp(path.join(root, 'dist/scaffold-'));
  try {
    for (const [name, content] of room) await writeFile(path.join(folder, name), content);
    const { module } = (await import(path.join(folder, 'index.ts'))) as { module: Door };
    expect(module).toEqual({ title: { zh: '表彰', en: 'Awards' }, domain: 'rewards', tables: {} });
    const { say } = (await import(path.join(folder, 'phrases.ts'))) as { say: Sayer<'about'> };
    expect(say('about')).toEqual({ zh: '表彰', en: 'Awards' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a verb that is a reserved word gets another name', () => {
  expect([nameOf('return'), nameOf('take-back')]).toEqual(['returnAct', 'takeBack']);
});
