import { defineRegister } from '#kernel/register.ts';
import { nameOf, namesOf } from '#kernel/relation.ts';
import { document } from '#modules/documents/index.ts';
import { incident } from '#modules/incidents/index.ts';
import { say } from '../phrases.ts';
import { recordTables } from '#kernel/evidence.ts';

const kinds = { file: say('kind.file'), paper: say('kind.paper') };
const records = Object.fromEntries(recordTables.map((table) => [table, say(`record.${table}`)]));

export const evidenceRegister = defineRegister({
  name: 'evidence',
  title: say('register'),
  clauses: ['SYSTEM-018', 'SYSTEM-020'],
  object: 'evidence',
  columns: [
    { key: 'document_no', title: say('field.document_no'), kind: 'text', names: true },
    { key: 'sender', title: say('field.sender'), kind: 'text' },
    { key: 'dated', title: say('field.dated'), kind: 'date', filter: true },
    { key: 'about', title: say('column.about'), kind: 'text', values: records },
    { key: 'object_id', title: say('column.about'), kind: 'thing', kindIn: 'about', filter: true, hidden: true },
    { key: 'kind', title: say('column.kind'), kind: 'text', values: kinds },
    { key: 'pages', title: say('field.pages'), kind: 'number' },
    { key: 'shelf_place', title: say('field.shelf_place'), kind: 'text' },
    { key: 'seen_by', title: say('field.seen_by'), kind: 'text' },
    { key: 'machine', title: say('field.machine'), kind: 'text' },
    { key: 'sha256', title: say('field.file_sha256'), kind: 'text' },
    { key: 'by', title: say('column.by'), kind: 'person', filter: true },
    { key: 'at', title: say('column.at'), kind: 'instant', filter: true },
  ],
  from: {
    tables: `evidence e cross join lateral (
      select level, regime, scope, barred from "case" k where e.object_table = 'case' and k.unit_id = e.unit_id and k.id = e.object_id
      union all select level, regime, scope, barred from ${document.name} d where e.object_table = 'document' and d.unit_id = e.unit_id and d.id = e.object_id
      union all select level, regime, scope, barred from ${incident.name} i where e.object_table = 'incident' and i.unit_id = e.unit_id and i.id = e.object_id
      union all select 0, 'own', array['all'], '{}' where e.object_table in ('person', 'finding', 'inspection')
      union all select 0, 'own', array['p:' || e."by", 'duty:registry'], '{}' where e.object_table is null) l`,
    select: {
      id: 'e.id',
      document_no: 'e.document_no',
      sender: 'e.sender',
      dated: 'e.dated',
      about: 'e.object_table',
      object_id: 'e.object_id',
      kind: "case when e.upload is null then 'paper' else 'file' end",
      pages: 'e.pages',
      shelf_place: 'e.shelf_place',
      seen_by: namesOf('person', 'e.seen_by'),
      machine: 'e.machine',
      sha256: 'e.sha256',
      by: nameOf('person', 'e."by"'),
      at: 'e.at',
    },
    labelled: 'l',
    order: 'e.at',
  },
});
