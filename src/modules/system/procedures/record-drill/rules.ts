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
  {
    id: 'honest',
    clause: 'SYSTEM-015',
    kind: 'fields',
    fields: ['result'],
    broken: ({ input }) => input.result === 'same' && differing(input).length > 0,
    says: ({ input }) => say('inconsistent', { tables: list(differing(input)) }),
    remedy: () => say('inconsistent.remedy'),
  },
]);

/** Tables whose restored checksum is another than that of the data. */
export function differing({ tables }: Pick<Input, 'tables'>): string[] {
  return tables.filter(({ before, after }) => before !== after).map(({ table }) => table);
}
