import { plusHours } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { say } from '../../phrases/drill.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const drillRoles = ['it_dept', 'system_admin'] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SYSTEM-015', ...drillRoles),
  required<Input>('SYSTEM-015', 'result', say('field.result')),
  required<Input>('SYSTEM-015', 'duration_ms', say('field.duration_ms')),
  dateWithin({
    clause: 'SYSTEM-015',
    field: 'started_at',
    name: say('field.started_at'),
    value: ({ input }) => input.started_at,
    between: ({ now, settings }) => ({
      from: plusHours(now, -24 * setting(settings, 'LAW.window_record_drill_started_at')),
      to: now,
    }),
  }),
  {
    id: 'honest',
    clause: 'SYSTEM-015',
    kind: 'fields',
    fields: ['result'],
    broken: ({ input }) => input.result === 'same' && differing(input).length > 0,
    says: ({ input }) => say('inconsistent', { tables: list(differing(input)) }),
    remedy: () => say('inconsistent.remedy'),
  },
  {
    id: 'compared',
    clause: 'SYSTEM-015',
    kind: 'fields',
    fields: ['tables'],
    broken: ({ input }) => input.result === 'same' && !input.tables.some(({ rows }) => rows > 0),
    says: () => say('nothing-compared'),
    remedy: () => say('nothing-compared.remedy'),
  },
  {
    id: 'backup-named',
    clause: 'SYSTEM-015',
    kind: 'fields',
    fields: ['backup_sha256'],
    broken: ({ input }) => input.result === 'same' && input.backup_sha256 === undefined,
    says: () => say('backup-unnamed'),
    remedy: () => say('backup-unnamed.remedy'),
  },
]);

/** Tables whose restored checksum is another than that of the data, with the rows in which they differ. */
export function differing({ tables }: Pick<Input, 'tables'>): string[] {
  return tables
    .filter(({ before, after, differing: rows }) => before !== after || rows.length > 0)
    .map(({ table, differing: rows }) => [table, ...rows].join(' '));
}
