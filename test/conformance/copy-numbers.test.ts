import { expect, test } from 'vitest';
import { copyNo, readCopyNo } from '#kernel/copy-no.ts';
import { loadModules } from '#server/modules.ts';
import { isTest, none, sources } from './support/sources.ts';

const { all, values } = await loadModules();

test('a number of a copy is written in six digits by one function, and read however people type it', () => {
  expect([copyNo(1), copyNo('000001'), copyNo('1-5, 8'), copyNo('甲-3'), copyNo(null)]).toEqual([
    '000001',
    '000001',
    '000001-000005, 000008',
    '甲-3',
    '',
  ]);
  expect(['1', '000001', '第1号', '第 1 份', '#1', '１', '份号 1', '甲'].map(readCopyNo)).toEqual([
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    null,
  ]);
});

test('nothing else pads one', () => {
  const padding = sources(['src']).filter(
    ({ path, text }) =>
      path !== 'src/kernel/copy-no.ts' && !isTest(path) && /padStart\(6|lpad\([^)]*,\s*6\b/.test(text),
  );
  none(padding.map(({ path }) => path));
});

test('no sentence writes one as 第 1 号 or No. 1', () => {
  const old = sources(['src']).flatMap(({ path, text }) =>
    /phrases/.test(path)
      ? [...text.matchAll(/第 ?\{(?:no|copy|numbers?)\} ?[份号]|[Nn]o\. \{copy\}/g)].map(([said]) => `${path}: ${said}`)
      : [],
  );
  none(old);
});

test('columns and values that hold one say so', () => {
  const columns = all
    .flatMap(({ registers }) => registers)
    .flatMap(({ name, columns: own }) => own.map((column) => ({ name: `${name}.${column.key}`, ...column })))
    .filter(({ title }) => title.zh.endsWith('份号'));
  expect(columns.length).toBeGreaterThan(6);
  none(columns.filter(({ kind }) => kind !== 'copy-no').map(({ name }) => name));
  const shown = [...values].filter(([, { title }]) => title.zh.endsWith('份号'));
  expect(shown.length).toBeGreaterThan(3);
  none(shown.filter(([, { as }]) => as !== 'copy-no').map(([name]) => name));
});
