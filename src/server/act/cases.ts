import { type Approval, type Case, caseStep, caseTable, type Step } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import type { RowOp } from '#kernel/effect.ts';
import { insert, update } from '#kernel/effect.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Json, JsonObject } from '#kernel/json.ts';
import { type Label, labelIn } from '#kernel/label.ts';
import { list, type Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import { sha256 } from '../ledger/entry.ts';
import type { Presence } from './enter.ts';

export interface NewCase {
  readonly id: string;
  readonly no: string;
  readonly procedure: string;
  readonly input: unknown;
  readonly approval: Approval;
  /** Tokens of those who will use it. */
  readonly users: readonly string[];
  /** What it gives leave for. */
  readonly grants: readonly string[];
  readonly steps: readonly Step[];
  readonly label: Label | null;
  readonly object: { readonly table: string; readonly id: string } | null;
  readonly presence: Presence;
  /** The case sent back to its initiator, which goes into its next round. */
  readonly again: Case | null;
}

/** The rows of a new case, or of the next round of one sent back. Its readers are its initiator, those it asks and those who will use it, besides those who know its object anyway. */
export function caseOps(n: NewCase): RowOp[] {
  const { approval, presence, again } = n;
  const department = departmentOf(approval, presence);
  const content = contentOf(approval, n.label);
  const round = (again?.round ?? 0) + 1;
  const asked = {
    input: n.input as Json,
    title: { ...approval.title },
    summary: approval.summary,
    content,
    object_table: n.object?.table ?? null,
    object_id: n.object?.id ?? null,
    beneficiaries: approval.beneficiaries ?? [],
    department_id: department,
    status: 'open' as const,
    then: approval.then,
    round,
    closed_at: null,
    limit: approval.limit ?? 1,
    until: approval.until ?? null,
    clauses: [...new Set(n.steps.flatMap((step) => step.clauses))],
    grants: n.grants,
    level: n.label?.level ?? 0,
    regime: n.label?.regime ?? 'own',
    scope: [
      ...new Set([
        `p:${presence.actor.id}`,
        'duty:registry',
        // A department head is asked as the head of this department, and only he need know.
        ...n.steps.map(({ role }) => (role === 'dept_head' && department !== null ? `h:${department}` : `r:${role}`)),
        ...n.users,
        ...(again?.scope ?? []),
      ]),
    ],
    barred: n.label?.barred ?? [],
  };
  const begun = {
    id: n.id,
    no: n.no,
    procedure: n.procedure,
    initiator: presence.actor.id,
    opened_at: presence.now,
    used: 0,
  };
  const row = again
    ? update(caseTable, again.id, asked, { status: 'returned', round: again.round, ...labelIn(again) })
    : insert(caseTable, { ...begun, ...asked });
  return [row, ...stepOps(n.id, round, n.steps, content)];
}

/** What a signature binds to: what is done, at which level, who signs it and of which department. If any of it moves, it is asked anew. */
export function contentOf(
  { content, steps = [], departmentId = null }: Approval,
  label: Pick<Label, 'level'> | null,
): string {
  return sha256(canonical([content, label?.level ?? 0, departmentId, steps as unknown as Json]));
}

/** The department whose matter it is: the act's own, else that of him who asks. */
export function departmentOf(approval: Approval, { actor }: Pick<Presence, 'actor'>): string | null {
  return approval.departmentId === undefined ? actor.departmentId : approval.departmentId;
}

export function stepOps(caseId: string, round: number, steps: readonly Step[], content: string): RowOp[] {
  return steps.map((step, at) =>
    insert(caseStep, {
      case_id: caseId,
      round,
      no: at + 1,
      role: step.role,
      clauses: step.clauses,
      status: 'waiting',
      content,
      decided_by: null,
      decided_at: null,
      opinion: null,
      document: null,
      evidence_id: null,
    }),
  );
}

/** What would be asked for now. */
interface Asked {
  readonly approval: Approval | null;
  readonly label: Label | null;
  /** Uses it takes. */
  readonly times: number;
}

/**
 * What stands against carrying out a case: not yet agreed, used up, out of date, or its content changed since it was signed.
 * The clauses are those that asked for the approval. Seeing an approval is not having it: it serves him who asked, and the registry.
 */
export function permitFindings(
  permit: Case,
  { approval, label, times }: Asked,
  { actor, now }: Pick<Presence, 'actor' | 'now'>,
): Finding[] {
  const clauses = permit.clauses as readonly ClauseId[];
  if (actor.id !== permit.initiator && !actor.tokens.includes('duty:registry'))
    return clauses.map((clause) => finding(clause, 'denied', texts.others, { no: permit.no }));
  const waiting = permit.status === 'open' || permit.status === 'returned';
  if (waiting) return clauses.map((clause) => finding(clause, 'state', texts.open, { no: permit.no }));
  if (permit.status === 'refused' || permit.status === 'withdrawn' || permit.status === 'void') {
    return clauses.map((clause) => finding(clause, 'state', texts.closed, { no: permit.no }));
  }
  if (permit.used + times > permit.limit) {
    return clauses.map((clause) =>
      finding(clause, 'denied', texts.used, { no: permit.no, limit: permit.limit, used: permit.used }),
    );
  }
  if (permit.until && permit.until < now)
    return clauses.map((clause) => finding(clause, 'state', texts.late, { until: permit.until as string }));
  if (approval && contentOf(approval, label) !== permit.content) return changedFindings(permit);
  return [];
}

/** What would be done is not what was signed. */
export function changedFindings({ clauses, no }: Case): Finding[] {
  return (clauses as readonly ClauseId[]).map((clause) => finding(clause, 'state', texts.changed, { no }));
}

/** An approval that allows other acts is used by them, never by the request that asked for it. */
export function askingFindings(permit: Case, allowed: readonly Text[]): Finding[] {
  const says = list(allowed);
  const remedy = {
    zh: `到“${says.zh}”办理，届时自动使用本批准。`,
    en: `Carry out “${says.en}”; it uses this approval by itself.`,
  };
  return (permit.clauses as readonly ClauseId[]).map((clause) =>
    finding(clause, 'state', { says: texts.asking, remedy }, { no: permit.no }),
  );
}

/** Why a case cannot be carried out in the name of him who asked for it: he has gone, or no longer knows of what it is about. */
export function initiatorFindings(permit: Case, why: 'gone' | 'unknowing'): Finding[] {
  const clauses = permit.clauses as readonly ClauseId[];
  return clauses.map((clause) => finding(clause, 'state', texts[why], { no: permit.no }));
}

const texts = {
  asking: {
    zh: '这是一份申请，批准供后续办理使用，申请本身没有可执行的内容。',
    en: 'This is a request; its approval is for the act that follows, and the request itself has nothing to carry out.',
  },
  gone: {
    says: { zh: '申请人已不在岗，不能以其名义办理。', en: 'He who asked has left, so nothing is done in his name.' },
    remedy: { zh: '由接手的人重新提出申请。', en: 'Whoever took over makes a new request.' },
  },
  unknowing: {
    says: {
      zh: '申请人已不在该事项的知悉范围内，不能以其名义办理。',
      en: 'He who asked may no longer know of the matter, so nothing is done in his name.',
    },
    remedy: {
      zh: '由知悉范围内的人重新提出申请。',
      en: 'Somebody who may know of it makes a new request.',
    },
  },
  others: {
    says: { zh: '这是他人申请并获准的事项。', en: 'This was asked for by, and approved for, somebody else.' },
    remedy: {
      zh: '由申请人本人或机要（保密）人员办理。',
      en: 'He who asked carries it out, or the registry does.',
    },
  },
  open: {
    says: { zh: '审批尚未全部完成，不能执行。', en: 'Not every approval has been given, so it cannot be carried out.' },
    remedy: { zh: '等待各级审批人签署后再办。', en: 'Wait until every approver has signed.' },
  },
  closed: {
    says: { zh: '该申请未获同意或已失效。', en: 'The request was refused or is no longer in force.' },
    remedy: { zh: '重新提出申请。', en: 'Make a new request.' },
  },
  used: {
    says: { zh: '已超出批准的数量。', en: 'This exceeds the number approved.' },
    remedy: { zh: '确需增加的另行报批。', en: 'If more are needed, ask for approval again.' },
  },
  late: {
    says: { zh: '批准的期限已过。', en: 'The time for which it was approved has passed.' },
    remedy: { zh: '重新提出申请。', en: 'Make a new request.' },
  },
  changed: {
    says: {
      zh: '内容在签署后已改动，原审批作废。',
      en: 'The content changed after it was signed, so the approval is void.',
    },
    remedy: { zh: '按现内容重新送审。', en: 'Submit the present content for approval again.' },
  },
} as const;

function finding(
  clause: ClauseId,
  kind: Finding['kind'],
  text: Pick<Finding, 'says' | 'remedy'>,
  facts: JsonObject,
): Finding {
  return { rule: 'approval', clause, kind, ...text, facts, fields: [] };
}
