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
 * stand in for the head of the one the case is about (`departmentId`; undefined: the initiator's own). Where that department has no
 * head who may decide (`headless`), the next above is asked for him.
 */
export function stepsFor(
  steps: readonly Step[],
  initiator: Pick<Actor, 'roles' | 'departmentId'>,
  departmentId: string | null = initiator.departmentId,
  headless = false,
): Step[] {
  const own = (role: RoleId) =>
    singular.includes(role) &&
    holds(initiator, role) &&
    (role !== 'dept_head' || departmentId === null || departmentId === initiator.departmentId);
  const signing = steps.filter((step) => !proposers.includes(step.role));
  const asked = headless ? passedUp(signing, 'dept_head') : signing;
  const others = asked.filter((step) => !own(step.role));
  if (others.length > 0 || asked.length === 0) return others;
  const last = asked[asked.length - 1] as Step;
  const role = above[last.role];
  return role && !holds(initiator, role) ? [{ role, clauses: last.clauses }] : [...asked];
}

/** The step of an office that nobody can sign for goes to the next above, who signs once for both where he is asked already. */
function passedUp(steps: readonly Step[], vacant: RoleId): Step[] {
  const next = above[vacant];
  const passed = steps.find((step) => step.role === vacant);
  if (!next || !passed) return [...steps];
  const both = (step: Step) => ({ role: next, clauses: [...new Set([...passed.clauses, ...step.clauses])] });
  return steps.some((step) => step.role === next)
    ? steps.filter((step) => step !== passed).map((step) => (step.role === next ? both(step) : step))
    : steps.map((step) => (step === passed ? both(step) : step));
}
