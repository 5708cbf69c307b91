import { carrierKindNames } from '#kernel/generated/names.ts';
import { handKinds, handNames } from '#kernel/custody.ts';
import type { RegisterColumn } from '#kernel/register.ts';

/** Columns several registers of making and moving share. */
export const docNo: RegisterColumn = {
  key: 'doc_no',
  title: { zh: '文号', en: 'Document no.' },
  kind: 'text',
  aside: true,
  filter: true,
};
export const title: RegisterColumn = {
  key: 'title',
  title: { zh: '文件标题', en: 'Title' },
  kind: 'text',
  names: true,
};
export const mark: RegisterColumn = { key: 'mark', title: { zh: '密级', en: 'Mark' }, kind: 'mark' };
export const level: RegisterColumn = {
  key: 'level',
  title: { zh: '密级等次', en: 'Level' },
  kind: 'level',
  filter: true,
  hidden: true,
};
/** What a mark is drawn by, where one does not ask for it. */
export const levelBeside: RegisterColumn = { key: 'level', title: level.title, kind: 'level', hidden: true };
export const copies: RegisterColumn = { key: 'copies', title: { zh: '份数', en: 'Copies' }, kind: 'number' };
export const documentId: RegisterColumn = {
  key: 'document_id',
  title: { zh: '文件', en: 'Document' },
  kind: 'thing',
  of: 'document',
  filter: true,
  hidden: true,
};
export const kind: RegisterColumn = {
  key: 'kind',
  title: { zh: '载体类别', en: 'Kind' },
  kind: 'status',
  filter: true,
  values: carrierKindNames,
};
export const hand: RegisterColumn = {
  key: 'hand',
  title: { zh: '现存处', en: 'Where' },
  kind: 'status',
  filter: true,
  values: Object.fromEntries(handKinds.map((one) => [one, handNames[one]])),
};
