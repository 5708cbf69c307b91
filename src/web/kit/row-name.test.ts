import { expect, it } from 'vitest';
import type { RegisterColumn } from '#kernel/register.ts';
import type { Text } from '#kernel/text.ts';
import { nameOfRow } from './row-name.ts';

const say = (text: Text) => text.en;
const column = (key: string, kind: RegisterColumn['kind']): RegisterColumn => ({
  key,
  kind,
  title: { zh: key, en: key },
});
const columns = [column('started_on', 'date'), column('period', 'text'), column('reported_by', 'person')];

it('what the product wrote is told in the language of the page, and not by who reported it', () => {
  const row = { id: 'i', what: { zh: '清点短缺', en: 'short of a count' }, reported_by: '韩立诚' };
  expect(nameOfRow(row, columns, say).label).toBe('short of a count');
});

it('an account that a person wrote is the name as it stands', () => {
  expect(nameOfRow({ id: 'i', what: '一份旧件下落不明。', reported_by: '韩立诚' }, columns, say).label).toBe(
    '一份旧件下落不明。',
  );
});

it('a row without any is told by its register, turns in words', () => {
  const row = { id: 'i', started_on: '2026-10-27', period: '2026H2' };
  expect(nameOfRow(row, columns, say).label).toBe('2026-10-27 · second half of 2026');
});

it('the values of a choice are told in words, and no more of a row than makes a name', () => {
  const kinds = { file: { zh: '文件', en: 'file' } };
  const evidence = [
    column('document_no', 'text'),
    { ...column('kind', 'text'), values: kinds },
    column('dated', 'date'),
  ];
  const row = { id: 'e', document_no: '收字1号', kind: 'file', dated: '2026-11-23', sha256: 'f00d' };
  expect(nameOfRow(row, [...evidence, column('sha256', 'text')], say).label).toBe('收字1号 · file · 2026-11-23');
});
