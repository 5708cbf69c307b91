import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { say } from '../../phrases/accounts.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const calendarKeepers = [
  'system_admin',
  'secrecy_office_head',
  'secrecy_officer',
] as const satisfies readonly RoleId[];

export const rules = rulesFor<Facts, Input>()([
  onlyFor('ORG-031', ...calendarKeepers),
  {
    id: 'within-year',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['off', 'on'],
    broken: ({ input }) => outside(input).length > 0,
    says: ({ input }) => say('calendar-outside', { days: list(outside(input)), year: input.year }),
    remedy: () => say('calendar-outside.remedy'),
  },
  {
    id: 'differs-from-week',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['off', 'on'],
    broken: ({ input }) => ordinary(input).length > 0,
    says: ({ input }) => say('calendar-ordinary', { days: list(ordinary(input)) }),
    remedy: () => say('calendar-ordinary.remedy'),
  },
  {
    id: 'why-corrected',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['reason'],
    broken: ({ loaded, input }) => loaded && !input.reason?.trim(),
    says: ({ input }) => say('calendar-loaded', { year: input.year }),
    remedy: () => say('calendar-loaded.remedy'),
  },
]);

function outside({ year, off, on }: Input): string[] {
  return [...off, ...on].filter((day) => !day.startsWith(`${year}-`));
}

/** Only what differs from Monday to Friday is listed: a Saturday off or a Monday worked is a slip of the pen. */
function ordinary({ off, on }: Input): string[] {
  const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return [...off.filter(weekend), ...on.filter((day) => !weekend(day))];
}
