import { defineRegister } from '#kernel/register.ts';
import { leftJoined } from '#kernel/relation.ts';
import { document } from '#modules/documents/index.ts';
import { say } from '../phrases/recall.ts';

const count = (status: string) =>
  `(select count(*)::int from return_item i where i.unit_id = l.unit_id and i.list_id = l.id and i.status ${status})`;

/** 清退单: how many were to come, came, and are still missing. */
export const returnLists = defineRegister({
  name: 'return-lists',
  title: say('register.return-lists'),
  clauses: ['CARRIER-058'],
  object: 'return_list',
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer', 'secrecy_office_head'],
  columns: [
    {
      key: 'kind',
      title: say('column.kind'),
      kind: 'status',
      filter: true,
      values: { document: say('kind.document'), period: say('kind.period') },
    },
    { key: 'title', title: say('column.title'), kind: 'text', names: true },
    { key: 'period', title: say('column.period'), kind: 'turn', filter: true },
    { key: 'due_at', title: say('column.due_at'), kind: 'deadline', filter: true },
    { key: 'expected', title: say('column.expected'), kind: 'number' },
    { key: 'received', title: say('column.received'), kind: 'number' },
    { key: 'left', title: say('column.left'), kind: 'number' },
    { key: 'aside', title: say('column.aside'), kind: 'number' },
    { key: 'reason', title: say('column.reason'), kind: 'text' },
    {
      key: 'status',
      title: say('column.status'),
      kind: 'status',
      filter: true,
      values: { open: say('list.open'), closed: say('list.closed') },
    },
    { key: 'opened_at', title: say('column.opened_at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: `return_list l ${leftJoined(document, 'd', 'l.document_id')}`,
    select: {
      id: 'l.id',
      kind: 'l.kind',
      title: 'd.title',
      period: 'l.period',
      due_at: 'l.due_at',
      expected: count("<> 'set_aside'"),
      received: count("not in ('open', 'set_aside')"),
      left: count("= 'open'"),
      aside: count("= 'set_aside'"),
      reason: 'l.reason',
      status: 'l.status',
      opened_at: 'l.opened_at',
    },
    labelled: 'l',
    order: 'l.opened_at',
  },
});
