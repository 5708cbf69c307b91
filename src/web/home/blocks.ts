import type { RoleId } from '#kernel/generated/clauses.ts';

/** What a home may hold, in the order of its urgency: whoever has several offices has what each of them has. */
export const blocks = ['lines', 'readiness', 'decisions', 'strip', 'tasks', 'people', 'held', 'requests'] as const;
export type Block = (typeof blocks)[number];
export const sides = ['dueBack', 'messages'] as const;
export type Side = (typeof sides)[number];

interface Home {
  readonly main: readonly Block[];
  readonly side: readonly Side[];
}

const administrators: readonly RoleId[] = ['system_admin', 'security_admin', 'audit_admin'];
const leaders: readonly RoleId[] = ['principal', 'leader_in_charge', 'business_leader'];
const registry: readonly RoleId[] = ['registry_clerk', 'courier', 'secrecy_officer', 'archivist'];
const heads: readonly RoleId[] = ['dept_head', 'secrecy_office_head', 'office_head', 'classifier', 'committee_chair'];

/** What stands on somebody's first page, by the offices he holds. */
export function homeOf(roles: readonly RoleId[]): Home {
  const has = (some: readonly RoleId[]) => roles.some((role) => some.includes(role));
  const homes: readonly (Home | false)[] = [
    has(leaders) && { main: ['lines', 'tasks'], side: ['messages'] },
    has(administrators) && { main: ['readiness', 'tasks'], side: ['messages'] },
    has(registry) && { main: ['strip', 'tasks'], side: ['dueBack', 'messages'] },
    has(heads) && { main: ['decisions', 'tasks', 'people', 'held'], side: ['messages'] },
    has(['dept_secrecy_officer']) && { main: ['tasks', 'people', 'held', 'requests'], side: ['dueBack', 'messages'] },
  ];
  const his = homes.filter((one): one is Home => one !== false);
  const all = his.length > 0 ? his : [{ main: ['held', 'requests', 'tasks'], side: ['messages'] } as const];
  const main = blocks.filter((block) => all.some((home) => (home.main as readonly Block[]).includes(block)));
  // Nobody begins with what waits; what he holds and asked for comes first.
  const ordered = his.length > 0 ? main : (['held', 'requests', 'tasks'] as const);
  return {
    main: ordered,
    side: sides.filter((side) => all.some((home) => (home.side as readonly Side[]).includes(side))),
  };
}
