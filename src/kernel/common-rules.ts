/** Rules many procedures share: whose office an act is, and what a form must not leave empty. */
import { holds } from './actor.ts';
import type { ClauseId, PersonGrade, RoleId } from './generated/clauses.ts';
import { roleNames } from './generated/names.ts';
import type { Settings } from './parameter.ts';
import { list, phrases, type Text } from './text.ts';
import type { Ask, Circumstances, Rule } from './verdict.ts';
import { namesNothing, saysNothing } from './worded.ts';

const say = phrases(
  {
    office: '本操作由{roles}办理。',
    'office.remedy': '请{roles}办理。',
    required: '须填写“{field}”。',
    'required.remedy': '填写后重新提交。',
    'no-pledge': '此人没有有效的保密承诺书，不得授予涉密权限。',
    'no-pledge.remedy': '先签订保密承诺书。',
    'no-training': '此人没有通过上岗前保密教育培训的记录，不得授予涉密权限。',
    'no-training.remedy': '先完成上岗前培训并登记。',
  },
  {
    office: 'This is done by: {roles}.',
    'office.remedy': 'Ask one of these to do it: {roles}.',
    required: '“{field}” is missing.',
    'required.remedy': 'Fill it in and submit again.',
    'no-pledge': 'The person has no secrecy pledge in force, so no classified permission is granted.',
    'no-pledge.remedy': 'Sign the pledge first.',
    'no-training': 'There is no record of passed pre-post training, so no classified permission is granted.',
    'no-training.remedy': 'Complete and record the training first.',
  },
);

/** The act belongs to an office: who holds none of the roles never does it. The server itself may. */
export function onlyFor(clause: ClauseId, ...roles: readonly RoleId[]): Rule<Circumstances> {
  return onlyForThose(clause, () => roles);
}

/** The same where the unit says whose office it is. */
export function onlyForThose(clause: ClauseId, of: (settings: Settings) => readonly RoleId[]): Rule<Circumstances> {
  const names = ({ settings }: Circumstances) => list(of(settings).map((role) => roleNames[role]));
  return {
    id: 'office',
    clause,
    kind: 'denied',
    broken: ({ actor, settings }) => actor.state !== 'system' && !holds(actor, ...of(settings)),
    says: (ask) => say('office', { roles: names(ask) }),
    remedy: (ask) => say('office.remedy', { roles: names(ask) }),
  };
}

/** A field the clause demands; text that says nothing and an empty list count as missing. */
export function required<I extends object>(
  clause: ClauseId,
  field: keyof I & string,
  name: Text,
): Rule<Ask<unknown, I>> {
  return demanded(clause, field, name, ({ input }) => input[field]);
}

/** The same where a guard asks it, of a fact of what comes about. */
export function demanded<A extends Circumstances>(
  clause: ClauseId,
  field: string,
  name: Text,
  of: (ask: A) => unknown,
): Rule<A> {
  return {
    id: `${field}-given`,
    clause,
    kind: 'fields',
    fields: [field],
    broken: (ask) => isEmpty(of(ask)),
    says: () => say('required', { field: name }),
    remedy: () => say('required.remedy'),
  };
}

/** What must say something: “none” and “to follow” are no measure and no account. */
export function said<I extends object>(clause: ClauseId, field: keyof I & string, name: Text): Rule<Ask<unknown, I>> {
  return told(clause, field, name, ({ input }) => input[field]);
}

/** The same where a guard asks it. */
export function told<A extends Circumstances>(
  clause: ClauseId,
  field: string,
  name: Text,
  of: (ask: A) => unknown,
): Rule<A> {
  const empty = (value: unknown) => typeof value !== 'string' || namesNothing(value);
  return { ...demanded<A>(clause, field, name, of), broken: (ask) => empty(of(ask)) };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return saysNothing(value);
  return Array.isArray(value) && value.length === 0;
}

/** What a classified permission needs of the person it is given to. */
export interface Prepared {
  readonly grade: PersonGrade;
  readonly pledged: boolean;
  readonly trained: boolean;
}

/** PEOPLE-005, PEOPLE-006: no classified permission without a pledge in force and training before the post. */
export function preparedRules<A extends Circumstances>(of: (ask: A) => Prepared | null): Rule<A>[] {
  const secret = (ask: A) => {
    const person = of(ask);
    return person === null || person.grade === 'none' ? null : person;
  };
  return [
    {
      id: 'pledged',
      clause: 'PEOPLE-005',
      kind: 'state',
      broken: (ask) => secret(ask)?.pledged === false,
      says: () => say('no-pledge'),
      remedy: () => say('no-pledge.remedy'),
    },
    {
      id: 'trained',
      clause: 'PEOPLE-006',
      kind: 'state',
      broken: (ask) => secret(ask)?.trained === false,
      says: () => say('no-training'),
      remedy: () => say('no-training.remedy'),
    },
  ];
}
