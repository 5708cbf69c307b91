import { defineRegister } from '#kernel/register.ts';
import { nameOf } from '#kernel/relation.ts';
import { say } from '../phrases/drill.ts';
import { drillRoles } from '../procedures/record-drill/rules.ts';

export const drills = defineRegister({
  name: 'drills',
  title: say('register.drills'),
  clauses: ['SYSTEM-015'],
  menu: [...drillRoles, 'secrecy_office_head', 'audit_admin', 'security_admin'],
  object: 'drill',
  columns: [
    { key: 'period', title: say('column.period'), kind: 'turn', filter: true },
    { key: 'started_at', title: say('field.started_at'), kind: 'instant', filter: true },
    { key: 'duration_ms', title: say('field.duration_ms'), kind: 'number' },
    { key: 'backup_file', title: say('field.backup_file'), kind: 'text' },
    { key: 'backup_sha256', title: say('field.backup_sha256'), kind: 'text' },
    { key: 'tables', title: say('column.tables'), kind: 'number' },
    { key: 'rows', title: say('column.rows'), kind: 'number' },
    {
      key: 'result',
      title: say('field.result'),
      kind: 'status',
      filter: true,
      values: { same: say('result.same'), different: say('result.different') },
    },
    { key: 'note', title: say('field.note'), kind: 'text' },
    { key: 'by', title: say('column.by'), kind: 'person' },
  ],
  from: {
    tables: 'drill r',
    select: {
      id: 'r.id',
      period: 'r.period',
      started_at: 'r.started_at',
      duration_ms: 'r.duration_ms',
      backup_file: 'r.backup_file',
      backup_sha256: 'r.backup_sha256',
      tables: 'jsonb_array_length(r.tables)',
      rows: "(select coalesce(sum((t ->> 'rows')::int), 0)::int from jsonb_array_elements(r.tables) t)",
      result: 'r.result',
      note: 'r.note',
      by: `coalesce(${nameOf('person', 'r."by"')}, r."by")`,
    },
    order: 'r.id',
  },
});
