import type { RegisterColumn } from '#kernel/register.ts';
import { levelBeside } from '#modules/documents/door/registers/columns.ts';

/** Columns the registers of hands share: what the thing is. */
export const thing = [
  { key: 'register_no', title: { zh: '登记号', en: 'Register no.' }, kind: 'text', filter: true },
  { key: 'title', title: { zh: '文件名称', en: 'Title' }, kind: 'text', names: true },
  { key: 'mark', title: { zh: '密级', en: 'Mark' }, kind: 'mark' },
  levelBeside,
  { key: 'copy_no', title: { zh: '份号', en: 'Copy' }, kind: 'copy-no' },
] satisfies readonly RegisterColumn[];

export const thingSelect = {
  register_no: 'd.register_no',
  title: 'd.title',
  mark: 'd.mark',
  level: 'c."level"',
  copy_no: 'c.copy_no',
} as const;
