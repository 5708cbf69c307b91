import type { ClauseId, RoleId } from './generated/clauses.ts';
import type { Instant } from './json.ts';
import { type RowOp, update } from './effect.ts';
import { c, type Database, type Row, table } from './table.ts';
import type { Text } from './text.ts';
import type { Shown } from './value.ts';

/** One approval the clauses ask for. Roles outside the unit are closed by the registry attaching the outside document. */
export interface Step {
  readonly role: RoleId;
  readonly clauses: readonly ClauseId[];
}

/** What a procedure asks for when it is lawful but not yet agreed to. */
export interface Approval {
  /** The signatures it asks for itself, beside those that what it brings about needs (`defineSigned`). */
  readonly steps?: readonly Step[];
  /** `execute`: the last signature carries the act out. `permit`: it allows a later act, at most `limit` times, until `until`. */
  readonly then: 'execute' | 'permit';
  readonly limit?: number;
  readonly until?: Instant | null;
  readonly title: Text;
  /** What the approver sees: before → after, level, mark, counts. */
  readonly summary: Shown;
  /** Digest of what is approved; if it changes, the approval is void. */
  readonly content: string;
  /** Whose matter it is beside the initiator, and who has himself the office that is given: never among the approvers. */
  readonly beneficiaries?: readonly string[];
  readonly departmentId?: string | null;
  /** While the unit is being founded, a signature that nobody can give yet is not waited for. */
  readonly founding?: true;
}

/** Roles no user of this installation holds: their step is an outside document (api_conventions.external_steps). */
export const outsideRoles = ['originator', 'superior_bureau', 'superior_dept'] as const satisfies readonly RoleId[];

export function isOutside(role: RoleId): boolean {
  return (outsideRoles as readonly RoleId[]).includes(role);
}

/** Order in which merged chains ask; a role not listed asks before the leaders, after the department head. */
const order: readonly RoleId[] = [
  'security_admin',
  'audit_admin',
  'drafter',
  'info_provider',
  'dept_head',
  'classification_reviewer',
  'secrecy_officer',
  'office_head',
  'legal_dept',
  'secrecy_office_head',
  'committee',
  'business_leader',
  'leader_in_charge',
  'classifier',
  'committee_chair',
  'principal',
  'superior_dept',
  'originator',
  'superior_bureau',
];

/** Merges the chains of several clauses by role: one signature per role serves all of them. */
export function chain(...parts: readonly { readonly clause: ClauseId; readonly roles: readonly RoleId[] }[]): Step[] {
  if (parts.length === 1 && parts[0])
    return parts[0].roles.map((role) => ({ role, clauses: [(parts[0] as { clause: ClauseId }).clause] }));
  const clauses = new Map<RoleId, ClauseId[]>();
  for (const part of parts) {
    for (const role of part.roles) clauses.set(role, [...new Set([...(clauses.get(role) ?? []), part.clause])]);
  }
  return [...clauses].map(([role, ids]) => ({ role, clauses: ids })).sort((a, b) => rank(a.role) - rank(b.role));
}

/** What a procedure asks for by itself and what is asked of all it brings about, one signature of an office for both. */
export function mergedSteps(own: readonly Step[], asked: readonly Step[]): readonly Step[] {
  if (own.length === 0 || asked.length === 0) return own.length === 0 ? asked : own;
  const parts = [...own, ...asked].flatMap(({ role, clauses }) => clauses.map((clause) => ({ clause, roles: [role] })));
  return chain(...parts);
}

function rank(role: RoleId): number {
  const at = order.indexOf(role);
  return at < 0 ? 2.5 : at;
}

export const caseTable = table(
  'case',
  {
    id: c.text(),
    no: c.text(),
    procedure: c.text(),
    input: c.sealed(c.json()),
    title: c.json(),
    summary: c.sealed(c.json(), 'due_at', 'version'),
    content: c.text(),
    object_table: c.maybe(c.text()),
    object_id: c.maybe(c.text()),
    initiator: c.text(),
    beneficiaries: c.texts(),
    department_id: c.maybe(c.text()),
    status: c.choice('open', 'approved', 'returned', 'refused', 'withdrawn', 'executed', 'void'),
    then: c.choice('execute', 'permit'),
    round: c.int(),
    opened_at: c.instant(),
    closed_at: c.maybe(c.instant()),
    limit: c.int(),
    used: c.int(),
    until: c.maybe(c.instant()),
    clauses: c.texts(),
    /** What it gives leave for: `<happening> <thing>`. */
    grants: c.texts(),
  },
  {
    key: ['id'],
    unique: [['no']],
    indexes: [
      ['status', 'opened_at'],
      ['object_id', 'procedure'],
      ['initiator', 'status'],
      // Leave that may still be used, of a thing for which it was given ever so often.
      { on: ['object_id'], where: `status = 'approved'` },
    ],
    label: true,
    contains: ['scope'],
  },
);
export type Case = Row<typeof caseTable>;

export const caseStep = table(
  'case_step',
  {
    case_id: c.ref('case'),
    round: c.int(),
    no: c.int(),
    role: c.of<RoleId>(),
    clauses: c.texts(),
    status: c.choice('waiting', 'signed', 'refused', 'returned', 'void'),
    content: c.text(),
    decided_by: c.maybe(c.text()),
    decided_at: c.maybe(c.instant()),
    opinion: c.maybe(c.sealed(c.text())),
    /** Number and date of the outside body's document, for outside roles. */
    document: c.maybe(c.text()),
    /** The evidence that holds it. */
    evidence_id: c.maybe(c.ref('evidence')),
  },
  { key: ['case_id', 'round', 'no'], via: ['case_id', 'case'], indexes: [['role', 'status']] },
);
export type CaseStep = Row<typeof caseStep>;

/** The step whose turn it is in the current round; null when all have signed. */
export function currentStep(steps: readonly CaseStep[], round: number): CaseStep | null {
  return (
    steps.filter((step) => step.round === round && step.status === 'waiting').sort((a, b) => a.no - b.no)[0] ?? null
  );
}

export type CasesDatabase = Database<{ caseTable: typeof caseTable; caseStep: typeof caseStep }>;

/** Uses up part of an approval; used up, the case is executed. */
export function usePermit(permit: Pick<Case, 'id' | 'used' | 'limit' | 'then'>, times = 1): RowOp {
  const used = permit.used + times;
  const done = permit.then === 'execute' || used >= permit.limit;
  return update(caseTable, permit.id, { used, ...(done ? { status: 'executed' } : {}) }, { used: permit.used });
}
