import { defineRegister } from '#kernel/register.ts';
import { joined, nameOf } from '#kernel/relation.ts';
import { document } from '#modules/documents/index.ts';
import { documentId, levelBeside, mark, title } from '#modules/documents/door/registers/columns.ts';

/** 承办登记: what is to be done about which paper, by whom, until when, and what he did (CARRIER-012). */
export const handlings = defineRegister({
  name: 'handlings',
  within: 'loans',
  title: { zh: '承办登记', en: 'Matters in hand' },
  clauses: ['CARRIER-012'],
  object: 'handling',
  columns: [
    { key: 'asked_at', title: { zh: '交办时间', en: 'Assigned' }, kind: 'instant', filter: true },
    { key: 'register_no', title: { zh: '登记号', en: 'Register no.' }, kind: 'text', aside: true, filter: true },
    title,
    mark,
    levelBeside,
    { key: 'what', title: { zh: '承办事项', en: 'What is to be done' }, kind: 'text' },
    { key: 'person', title: { zh: '承办人', en: 'Assigned to' }, kind: 'person' },
    {
      key: 'person_id',
      title: { zh: '承办人', en: 'Assigned to' },
      kind: 'thing',
      of: 'person',
      filter: true,
      hidden: true,
    },
    { key: 'department', title: { zh: '部门', en: 'Department' }, kind: 'department', filter: true },
    { key: 'asked_by', title: { zh: '交办人', en: 'Assigned by' }, kind: 'person' },
    { key: 'due_at', title: { zh: '承办期限', en: 'Due' }, kind: 'deadline', filter: true },
    {
      key: 'status',
      title: { zh: '状态', en: 'State' },
      kind: 'status',
      filter: true,
      values: {
        open: { zh: '承办中', en: 'in hand' },
        done: { zh: '已办结', en: 'done' },
        cancelled: { zh: '已改交他人', en: 'taken over by another' },
      },
    },
    { key: 'done_at', title: { zh: '办结时间', en: 'Done' }, kind: 'instant', filter: true },
    { key: 'done_what', title: { zh: '办理结果', en: 'What was done' }, kind: 'text' },
    documentId,
  ],
  from: {
    tables: `handling x
      ${joined(document, 'd', 'x.document_id')}`,
    select: {
      id: 'x.id',
      asked_at: 'x.asked_at',
      register_no: 'd.register_no',
      title: 'd.title',
      mark: 'd.mark',
      level: 'd."level"',
      what: 'x.what',
      person: nameOf('person', 'x.person_id'),
      person_id: 'x.person_id',
      department: nameOf('department', 'x.department_id'),
      asked_by: nameOf('person', 'x.asked_by'),
      due_at: 'x.due_at',
      status: 'x.status',
      done_at: 'x.done_at',
      done_what: 'x.done_what',
      document_id: 'x.document_id',
    },
    labelled: 'd',
    order: 'x.asked_at',
    search: 'd.search',
  },
});
