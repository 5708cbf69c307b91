/** Who may sign what: an office that nobody can sign for is passed up, and no two signatures of a case are one person's. */
import { proposers } from './chain.ts';
import { isOutside, type Step } from './approval.ts';
import type { RoleId } from './generated/clauses.ts';

/** The next above where nobody holds the office, or only somebody whose own matter it is. */
const above: Partial<Record<RoleId, RoleId>> = {
  dept_head: 'leader_in_charge',
  office_head: 'leader_in_charge',
  secrecy_office_head: 'leader_in_charge',
  classification_reviewer: 'leader_in_charge',
  leader_in_charge: 'principal',
  business_leader: 'principal',
  committee_chair: 'principal',
  principal: 'superior_dept',
};
/** A unit without a classification authority has nobody to decide; the only one does not decide on his own draft. */
const aboveOwn: Partial<Record<RoleId, RoleId>> = { ...above, classifier: 'principal' };

/** Everybody who holds an office now; for an outside body, those who may enter its document. */
export type Holders = (role: RoleId) => readonly string[];

export interface Asked {
  readonly steps: readonly Step[];
  /** Those of them that nobody can sign. */
  readonly nobody: readonly Step[];
}

/** The signatures to be given by others: nobody decides on his own matter, and nobody signs twice. */
export function askedOf(steps: readonly Step[], holders: Holders, concerned: readonly string[]): Asked {
  const able = (role: RoleId) => holders(role).filter((one) => !concerned.includes(one));
  let left = steps.filter((step) => !proposers.includes(step.role));
  for (;;) {
    const stuck = left.find((step) => able(step.role).length === 0 && next(step, holders));
    const passed = stuck ?? doubled(left, able, holders);
    if (!passed) break;
    left = passUp(left, passed, next(passed, holders) as RoleId);
  }
  return { steps: left, nobody: left.filter((step) => able(step.role).length === 0 || isRepeated(step, left, able)) };
}

/** The office that is asked in the place of one nobody can sign for; null at the top. */
export function nextAbove(role: RoleId, held: boolean): RoleId | null {
  return (held ? aboveOwn : above)[role] ?? null;
}

function next({ role }: Step, holders: Holders): RoleId | null {
  return nextAbove(role, holders(role).length > 0);
}

/** The lowest step that would have to be signed by somebody who signs another one anyway. */
function doubled(steps: readonly Step[], able: Holders, holders: Holders): Step | undefined {
  const repeated = steps.find((step) => isRepeated(step, steps, able));
  if (!repeated) return undefined;
  const same = (step: Step) => able(step.role).some((one) => able(repeated.role).includes(one));
  return steps.slice(0, steps.indexOf(repeated) + 1).find((step) => same(step) && next(step, holders));
}

/** True where the steps up to this one cannot all be signed by different people, and those before it can. */
function isRepeated(step: Step, steps: readonly Step[], able: Holders): boolean {
  const at = steps.indexOf(step);
  return !isOutside(step.role) && apart(steps.slice(0, at), able) && !apart(steps.slice(0, at + 1), able);
}

/** Whether each step can have a signer of its own. */
function apart(steps: readonly Pick<Step, 'role'>[], able: Holders, taken: readonly string[] = []): boolean {
  const [step, ...rest] = steps;
  if (!step) return true;
  if (isOutside(step.role)) return apart(rest, able, taken);
  return able(step.role).some((one) => !taken.includes(one) && apart(rest, able, [...taken, one]));
}

/** Whether steps that wait can each still be signed by somebody of its own. */
export function canAllSign(steps: readonly Pick<Step, 'role'>[], able: Holders): boolean {
  return apart(steps, able);
}

/** Whoever is asked already signs once for both. */
function passUp(steps: readonly Step[], passed: Step, role: RoleId): Step[] {
  const both = (step: Step): Step => ({ role, clauses: [...new Set([...passed.clauses, ...step.clauses])] });
  return steps.some((step) => step.role === role)
    ? steps.filter((step) => step !== passed).map((step) => (step.role === role ? both(step) : step))
    : steps.map((step) => (step === passed ? both(step) : step));
}
