import { type Actor, holds } from '#kernel/actor.ts';
import type { Step } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';

/** Submitting is the proposer's own signature. */
const proposers: readonly RoleId[] = ['drafter', 'info_provider'];
/** Offices one person holds: if he asks himself, the next above him decides. */
const singular: readonly RoleId[] = [
  'dept_head',
  'office_head',
  'secrecy_office_head',
  'leader_in_charge',
  'committee_chair',
  'principal',
];
const above: Partial<Record<RoleId, RoleId>> = {
  dept_head: 'leader_in_charge',
  office_head: 'leader_in_charge',
  secrecy_office_head: 'leader_in_charge',
  leader_in_charge: 'principal',
  principal: 'committee_chair',
};

/**
 * The signatures still to be given by others: nobody decides his own case. A head signs for his own department only, so he does not
 * stand in for the head of the one the case is about (`departmentId`; undefined: the initiator's own).
 */
export function stepsFor(
  steps: readonly Step[],
  initiator: Pick<Actor, 'roles' | 'departmentId'>,
  departmentId: string | null = initiator.departmentId,
): Step[] {
  const own = (role: RoleId) =>
    singular.includes(role) &&
    holds(initiator, role) &&
    (role !== 'dept_head' || departmentId === null || departmentId === initiator.departmentId);
  const asked = steps.filter((step) => !proposers.includes(step.role));
  const others = asked.filter((step) => !own(step.role));
  if (others.length > 0 || asked.length === 0) return others;
  const last = asked[asked.length - 1] as Step;
  const role = above[last.role];
  return role && !holds(initiator, role) ? [{ role, clauses: last.clauses }] : [...asked];
}
