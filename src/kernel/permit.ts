/** Acts that another procedure's approval must allow: finding that approval, and what stands against using it. */
import type { Kysely } from 'kysely';
import type { Case, CasesDatabase } from './approval.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { Instant, Json, JsonObject } from './json.ts';
import { phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

export interface Permit
  extends Pick<Case, 'id' | 'no' | 'procedure' | 'status' | 'then' | 'limit' | 'used' | 'until' | 'initiator'> {
  readonly summary: Json;
}

/** The latest case of a procedure about one object, locked: the one that may allow an act. */
export async function permitFor(
  tx: Kysely<CasesDatabase>,
  unit: string,
  procedure: string,
  object: string,
): Promise<Permit | null> {
  const found = await tx
    .selectFrom('case')
    .select(['id', 'no', 'procedure', 'status', 'then', 'limit', 'used', 'until', 'initiator', 'summary'])
    .where('unit_id', '=', unit)
    .where('procedure', '=', procedure)
    .where('object_id', '=', object)
    .where('status', 'not in', ['withdrawn', 'void'])
    .orderBy('opened_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** One case by its id, locked; null when it is of another procedure. */
export async function permitById(
  tx: Kysely<CasesDatabase>,
  unit: string,
  procedure: string,
  id: string,
): Promise<Permit | null> {
  const found = await tx
    .selectFrom('case')
    .select(['id', 'no', 'procedure', 'status', 'then', 'limit', 'used', 'until', 'initiator', 'summary'])
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .where('procedure', '=', procedure)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

const say = phrases(
  {
    agreed: '须先经批准，现在没有已批准的申请。',
    'agreed.remedy': '先提出申请，各级审批人签署后再办。',
    limit: '批准了{limit}次（份），已用{used}次（份），不得超出。',
    'limit.remedy': '确需增加的另行报批。',
    time: '批准的期限已过（{until}）。',
    'time.remedy': '重新提出申请。',
    same: '内容在批准后改动过，原批准作废。',
    'same.remedy': '按现内容重新送审。',
  },
  {
    agreed: 'This needs approval first, and there is no approved request.',
    'agreed.remedy': 'Make the request and wait until every approver has signed.',
    limit: '{limit} were approved and {used} are used; no more may be done.',
    'limit.remedy': 'If more are needed, ask for approval again.',
    time: 'The time it was approved for has passed ({until}).',
    'time.remedy': 'Make a new request.',
    same: 'The content was changed after it was approved, so the approval is void.',
    'same.remedy': 'Submit the present content for approval again.',
  },
);

export interface PermitAsked {
  readonly permit: Permit | null;
  /** Uses this act takes; default 1. */
  readonly times?: number;
  /** Members of the case's summary that must still be so. */
  readonly unchanged?: JsonObject;
}

/** The ways in which an approval does not allow an act; all cite the clause that asks for it. */
export function permitRules<A extends Circumstances>(
  clause: ClauseId,
  pick: (ask: A) => PermitAsked,
): readonly Rule<A>[] {
  const usable = (asked: PermitAsked) =>
    asked.permit !== null && ['approved', 'executed'].includes(asked.permit.status);
  const over = ({ permit, times = 1 }: PermitAsked) => permit !== null && permit.used + times > permit.limit;
  const late = ({ permit }: PermitAsked, now: Instant) =>
    permit !== null && permit.until !== null && permit.until < now;
  return [
    {
      id: 'approved',
      clause,
      kind: 'state',
      broken: (ask) => !usable(pick(ask)),
      says: () => say('agreed'),
      remedy: () => say('agreed.remedy'),
      facts: (ask) => ({ case: pick(ask).permit?.no ?? null }),
    },
    {
      id: 'within-approval',
      clause,
      kind: 'denied',
      broken: (ask) => usable(pick(ask)) && over(pick(ask)),
      says: (ask) => say('limit', { limit: pick(ask).permit?.limit ?? 0, used: pick(ask).permit?.used ?? 0 }),
      remedy: () => say('limit.remedy'),
    },
    {
      id: 'approval-in-time',
      clause,
      kind: 'state',
      broken: (ask) => usable(pick(ask)) && late(pick(ask), ask.now),
      says: (ask) => say('time', { until: (pick(ask).permit?.until ?? '').slice(0, 10) }),
      remedy: () => say('time.remedy'),
    },
  ];
}

/** What was approved is what is done: the members of the case's summary named in `unchanged` must still be so. */
export function asApproved<A extends Circumstances>(clause: ClauseId, pick: (ask: A) => PermitAsked): Rule<A> {
  return {
    id: 'as-approved',
    clause,
    kind: 'state',
    broken: (ask) => pick(ask).permit !== null && !same(pick(ask)),
    says: () => say('same'),
    remedy: () => say('same.remedy'),
  };
}

function same({ permit, unchanged }: PermitAsked): boolean {
  const summary = (permit?.summary ?? {}) as JsonObject;
  return Object.entries(unchanged ?? {}).every(([key, value]) => summary[key] === value);
}
