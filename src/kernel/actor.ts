import type { ClauseId, PersonGrade, RoleId } from './generated/clauses.ts';
import type { Clearances } from './label.ts';

/** Who acts, as the session wall knows him. Loaded once per act, inside the act's transaction. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string | null;
  /** Roles held now by appointment. A deputy receives, returns and sees what is due for another; he has none of his roles. */
  readonly roles: readonly RoleId[];
  readonly grade: PersonGrade;
  /** He is entered as a member of the leadership. */
  readonly leadership: boolean;
  /** He is on the list of those who may receive, carry and transmit top-secret carriers (CARRIER-050). */
  readonly designated: boolean;
  /** Rank of the highest level his grade and post allow (0 public … 5 top secret), ready or not (PEOPLE-001). */
  readonly grade_clearance: number;
  /** What he may know now, by regime. */
  readonly clearances: Clearances;
  /** The clauses whose papers he lacks for state secrets: PEOPLE-005 a pledge, PEOPLE-006 training. */
  readonly unready: readonly ClauseId[];
  /** What he is to need-to-know scopes: `p:<person>`, `d:<department>`, `s:<seal he keeps>`, `duty:registry`, `all` … */
  readonly tokens: readonly string[];
  /** `onboarding` opens training, pledge and regulation only; `system` is the scheduler. */
  readonly state: 'onboarding' | 'active' | 'leaving' | 'left' | 'system';
}

/** True when the actor holds one of the roles. */
export function holds(actor: Pick<Actor, 'roles'>, ...roles: readonly RoleId[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** CARRIER-001 `roles`: the staff through whom classified carriers move. */
export const registryRoles = [
  'registry_clerk',
  'secrecy_officer',
  'dept_secrecy_officer',
] as const satisfies readonly RoleId[];

export const systemActor: Actor = {
  id: 'system',
  name: 'system',
  departmentId: null,
  roles: [],
  grade: 'core',
  leadership: false,
  designated: false,
  grade_clearance: 5,
  clearances: { state: 5, other: 5 },
  unready: [],
  tokens: ['duty:registry', 'duty:system'],
  state: 'system',
};
