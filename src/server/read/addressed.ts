import { type Actor, holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { App } from '../app.ts';
import { knowableToOffice, unkept } from './kept.ts';

/** Who watches all clocks and messages of the unit. */
const watchers = ['registry_clerk', 'secrecy_officer', 'secrecy_office_head'] as const satisfies readonly RoleId[];

/** Of an obligation or an alert: its alias, and the columns that say whose it is. */
export interface Addressed {
  readonly alias: string;
  readonly person: string;
  readonly role: string;
}

export const owed: Addressed = { alias: 'o', person: 'owner_id', role: 'owner_role' };
export const toldTo: Addressed = { alias: 'o', person: 'to_id', role: 'to_role' };

/**
 * What is for somebody: what is said to him by name, also of a thing whose papers he lacks for the moment; and what is said to an office of
 * his, to one he watches or to one for whom he is deputy, where he may know the thing. `$me`, `$roles`, `$department`, `$watches`, `$now`
 * stand for him. What is for a department's head is for no other head.
 */
export function forHim(app: Pick<App, 'modules'>, { alias, person, role }: Addressed): string {
  // Without an office the comparison alone would be unknown, not false, and what the row is about would be looked at all the same.
  const office = `${alias}.${role} is not null and ${alias}.${role} = any($roles::text[]) and (${alias}.${role} <> 'dept_head' or ${alias}.department_id = $department)`;
  const deputised = `exists (select 1 from deputy y where y.unit_id = ${alias}.unit_id and y.principal_id = ${alias}.${person}
    and y.deputy_id = $me and y.since <= $now::timestamptz and y.until > $now::timestamptz)`;
  return `((${alias}.${person} = $me and ${unkept(app, alias)}) or (($watches or (${office}) or ${deputised}) and ${knowableToOffice(app, alias)}))`;
}

type Him = Pick<Actor, 'id' | 'roles' | 'departmentId'>;

/** Puts the values of the one who asks in place of the names. */
export function asHim(
  sql: string,
  him: Him,
  now: string,
  values: unknown[],
  watches: boolean = holds(him, ...watchers),
): string {
  const names: Record<string, unknown> = {
    $me: him.id,
    $roles: him.roles,
    $department: him.departmentId,
    $watches: watches,
    $now: now,
  };
  const put = new Map<string, string>();
  return sql.replaceAll(/\$(?:me|roles|department|watches|now)\b/g, (name) => {
    const cast = name === '$watches' ? '::boolean' : name === '$roles' || name === '$now' ? '' : '::text';
    const at = put.get(name) ?? `$${values.push(names[name])}${cast}`;
    put.set(name, at);
    return at;
  });
}
