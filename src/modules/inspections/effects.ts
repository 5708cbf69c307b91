import { endOfWork, instantOf } from '#kernel/calendar.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import { conductClauses, recordViolation } from '#modules/conduct/index.ts';
import { dealtWith, rectified } from './clocks.ts';
import { finding } from './tables.ts';

export interface NewFinding {
  readonly id: string;
  readonly inspection: string | null;
  /** The clause that was not kept. */
  readonly clause: ClauseId;
  /** Who puts it right: a person, the head of a department, or a role. */
  readonly person?: string | null;
  readonly department?: string | null;
  readonly role?: 'it_dept';
  readonly what: string;
  /** The section or person is to be dealt with strictly. */
  readonly serious?: boolean;
  readonly dueOn: CivilDate;
  readonly by: string;
  readonly at: Instant;
}

/** The date INSPECT-004 sets where nobody set another. */
export function rectifyBy(today: CivilDate, settings: Settings): CivilDate {
  return Temporal.PlainDate.from(today)
    .add({ days: setting(settings, 'INSPECT-004.rectify_days') })
    .toString();
}

/**
 * A finding with the obligation to put it right; the leader in charge is told the moment it is late (INSPECT-004).
 * A breach of conduct by a person enters his record too. Drills and checks of other modules make theirs with this.
 */
export function makeFinding(n: NewFinding, newId: () => string): RowOp[] {
  const owner = n.person
    ? { person: n.person }
    : { role: n.role ?? ('dept_head' as const), department: n.department ?? null };
  const object = { table: 'finding', id: n.id };
  const owed = { object: n.id, at: n.at, due: instantOf(n.dueOn, endOfWork) };
  const breach = n.person && conductClauses.includes(n.clause);
  return [
    insert(finding, {
      id: n.id,
      inspection_id: n.inspection,
      clause: n.clause,
      person_id: n.person ?? null,
      department_id: n.department ?? null,
      what: n.what,
      serious: n.serious ?? false,
      found_by: n.by,
      found_at: n.at,
      due_on: n.dueOn,
      status: 'open',
      evidence: null,
      evidence_id: null,
      submitted_by: null,
      submitted_at: null,
      decided_by: null,
      decided_at: null,
      opinion: null,
      dealt_with: null,
      dealt_by: null,
      dealt_at: null,
    }),
    oblige(rectified, { id: newId(), owner, department: n.department ?? null, ...owed }),
    ...(n.serious ? [oblige(dealtWith, { id: newId(), ...owed })] : []),
    raise({
      id: newId(),
      clause: 'INSPECT-004',
      to: owner,
      object,
      kind: 'found',
      detail: { due_on: n.dueOn },
      at: n.at,
    }),
    ...(breach
      ? [
          recordViolation({
            id: newId(),
            clause: n.clause,
            person: n.person,
            finding: n.id,
            what: n.what,
            by: n.by,
            at: n.at,
          }),
        ]
      : []),
  ];
}
