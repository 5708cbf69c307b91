import { setter } from '#kernel/authority.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Settings } from '#kernel/parameter.ts';
import type { Text } from '#kernel/text.ts';
import type { Ask, Rule } from '#kernel/verdict.ts';

type AboutPerson = Pick<Ask<object, unknown>, 'actor'> & {
  readonly person: { readonly id: string; readonly state: string };
};

/** Who agrees to what gives somebody access: whoever sets the rights (SYSTEM-004), but never to his own. */
export function agreeing(rolesOfPerson: readonly RoleId[], settings: Settings): RoleId {
  const sets = setter(settings);
  return rolesOfPerson.includes(sets) ? 'leader_in_charge' : sets;
}

/** What stands in a person's record and account is never one's own to change. */
export function notSelf(says: Text, remedy: Text): Rule<AboutPerson> {
  return {
    id: 'not-self',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ person, actor }) => person.id === actor.id,
    says: () => says,
    remedy: () => remedy,
  };
}

export function inPost(says: Text, remedy: Text): Rule<AboutPerson> {
  return {
    id: 'in-post',
    clause: 'SYSTEM-004',
    kind: 'state',
    broken: ({ person }) => person.state === 'left',
    says: () => says,
    remedy: () => remedy,
  };
}
