/** Rules many procedures share: whose office an act is, and what a form must not leave empty. */
import { holds } from './actor.ts';
import type { ClauseId, RoleId } from './generated/clauses.ts';
import { roleNames } from './generated/names.ts';
import { list, phrases, type Text } from './text.ts';
import type { Ask, Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    office: '本操作由{roles}办理。',
    'office.remedy': '请{roles}办理。',
    required: '须填写“{field}”。',
    'required.remedy': '填写后重新提交。',
  },
  {
    office: 'This is done by: {roles}.',
    'office.remedy': 'Ask one of these to do it: {roles}.',
    required: '“{field}” is missing.',
    'required.remedy': 'Fill it in and submit again.',
  },
);

/** The act belongs to an office: who holds none of the roles never does it. The server itself may. */
export function onlyFor(clause: ClauseId, ...roles: readonly RoleId[]): Rule<Circumstances> {
  const names = list(roles.map((role) => roleNames[role]));
  return {
    id: 'office',
    clause,
    kind: 'denied',
    broken: ({ actor }) => actor.state !== 'system' && !holds(actor, ...roles),
    says: () => say('office', { roles: names }),
    remedy: () => say('office.remedy', { roles: names }),
  };
}

/** A field the clause demands; blank text and an empty list count as missing. */
export function required<I extends object>(
  clause: ClauseId,
  field: keyof I & string,
  name: Text,
): Rule<Ask<unknown, I>> {
  return {
    id: `${field}-given`,
    clause,
    kind: 'fields',
    fields: [field],
    broken: ({ input }) => isEmpty(input[field]),
    says: () => say('required', { field: name }),
    remedy: () => say('required.remedy'),
  };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
