import type { RegisterColumn } from '#kernel/register.ts';
import { levelBeside } from '#modules/documents/door/registers/columns.ts';

/** Columns the registers of hands share: what the thing is. */
export const thing = [
  { key: 'register_no', title: { zh: '登记号', en: 'Register no.' }, kind: 'text', filter: true },
  { key: 'title', title: { zh: '文件名称', en: 'Title' }, kind: 'text' },
  { key: 'mark', title: { zh: '密级', en: 'Mark' }, kind: 'mark' },
  levelBeside,
  { key: 'copy_no', title: { zh: '份号', en: 'Copy' }, kind: 'number' },
] satisfies readonly RegisterColumn[];

export const thingSelect = {
  register_no: 'd.register_no',
  title: 'd.title',
  mark: 'd.mark',
  level: 'c."level"',
  copy_no: 'c.copy_no',
} as const;

/** A holding, its copy and document. */
export const holdingTables = `holding h
  join carrier c on c.unit_id = h.unit_id and c.id = h.carrier_id
  join document d on d.unit_id = c.unit_id and d.id = c.document_id
  join person p on p.unit_id = h.unit_id and p.id = h.person_id
  left join department o on o.unit_id = p.unit_id and o.id = p.department_id
  left join person b on b.unit_id = h.unit_id and b.id = h.handed_by
  left join person k on k.unit_id = h.unit_id and k.id = h.checked_by`;
