import { plusHours } from '#kernel/civil.ts';
import { demanded } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import { list } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import type { DrillRecorded } from './happenings.ts';
import { say } from './phrases/drill.ts';

/** What shows that the data were restored from their backup. */
export const drillRules: readonly Rule<DrillRecorded>[] = [
  demanded<DrillRecorded>('SYSTEM-015', 'result', say('field.result'), ({ result }) => result),
  demanded<DrillRecorded>('SYSTEM-015', 'duration_ms', say('field.duration_ms'), (drill) => drill.duration_ms),
  dateWithin<DrillRecorded>({
    clause: 'SYSTEM-015',
    field: 'started_at',
    name: say('field.started_at'),
    value: (drill) => drill.started_at,
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
    broken: (drill) => drill.result === 'same' && differing(drill).length > 0,
    says: (drill) => say('inconsistent', { tables: list(differing(drill)) }),
    remedy: () => say('inconsistent.remedy'),
  },
  {
    id: 'compared',
    clause: 'SYSTEM-015',
    kind: 'fields',
    fields: ['tables'],
    broken: ({ result, tables }) => result === 'same' && !tables.some(({ rows }) => rows > 0),
    says: () => say('nothing-compared'),
    remedy: () => say('nothing-compared.remedy'),
  },
  {
    id: 'backup-named',
    clause: 'SYSTEM-015',
    kind: 'fields',
    fields: ['backup_sha256'],
    broken: (drill) => drill.result === 'same' && drill.backup_sha256 === undefined,
    says: () => say('backup-unnamed'),
    remedy: () => say('backup-unnamed.remedy'),
  },
];

/** Tables whose restored checksum is another than that of the data, with the rows in which they differ. */
export function differing({ tables }: Pick<DrillRecorded, 'tables'>): string[] {
  return tables
    .filter(({ before, after, differing: rows }) => before !== after || rows.length > 0)
    .map(({ table, differing: rows }) => [table, ...rows].join(' '));
}
