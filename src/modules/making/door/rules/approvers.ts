import type { Step } from '#kernel/approval.ts';
import { chain } from '#kernel/approval.ts';
import type { Situation } from '#kernel/chain.ts';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import { approversOf, isOn } from '#kernel/parameter.ts';
import type { Settings } from '#kernel/parameter.ts';

/** The approvers a clause asks for; none where the unit's regulation does not have the clause; null where nobody can permit it. */
export function rolesOf(settings: Settings, clause: ClauseId, situation: Situation): readonly RoleId[] | null {
  return isOn(settings, clause) ? approversOf(settings, clause, situation) : [];
}

/** Whom one clause asks. */
export interface Part {
  readonly clause: ClauseId;
  readonly roles: readonly RoleId[];
}

export function partsOf(settings: Settings, clauses: readonly ClauseId[], situation: Situation): Part[] {
  return clauses.map((clause) => ({ clause, roles: rolesOf(settings, clause, situation) ?? [] }));
}

/** Chains merged by role: one signature per role serves all. */
export function together(parts: readonly Part[]): Step[] {
  return chain(...parts.filter((part) => part.roles.length > 0));
}

/** Several clauses' chains as one. */
export function merged(settings: Settings, clauses: readonly ClauseId[], situation: Situation): Step[] {
  return together(partsOf(settings, clauses, situation));
}
