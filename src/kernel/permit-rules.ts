/** What stands against an act that needs another act's approval, and against asking for the same twice. */
import type { Instant, JsonObject } from './json.ts';
import type { Permit, PermitKind } from './permit.ts';
import { phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

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
    pending: '已有申请（{no}）在审批中，不得重复送审。',
    'pending.remedy': '等申请{no}办结；内容有变的，由申请人撤回该申请后重新送审。',
    standing: '申请{no}已获批准，内容没有变动，不必再次送审。',
    'standing.remedy': '按已批准的申请{no}办理；不再需要的由申请人撤回。',
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
    pending: 'The request {no} is being decided already; it is not submitted twice.',
    'pending.remedy':
      'Wait for the decision on {no}; if the content changed, its author withdraws it and submits again.',
    standing: 'The request {no} has been approved and nothing has changed since; it is not submitted again.',
    'standing.remedy': 'Act on the approved request {no}; its author withdraws it if it is no longer needed.',
  },
);

export interface PermitAsked {
  readonly permit: Permit | null;
  /** Uses this act takes; default 1. */
  readonly times?: number;
  /** Members of the case's summary that must still be so. */
  readonly unchanged?: JsonObject | undefined;
}

/** The ways in which an approval does not allow an act; all cite the clause that asks for it. */
export function permitRules<A extends Circumstances>(
  { clause }: PermitKind,
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
export function asApproved<A extends Circumstances>({ clause }: PermitKind, pick: (ask: A) => PermitAsked): Rule<A> {
  return {
    id: 'as-approved',
    clause,
    kind: 'state',
    broken: (ask) => pick(ask).permit !== null && !same(pick(ask)),
    says: () => say('same'),
    remedy: () => say('same.remedy'),
  };
}

export interface AskedBefore extends Pick<PermitAsked, 'unchanged'> {
  /** The other requests about the same thing (`requestsFor`). */
  readonly asked: readonly Permit[];
}

/** One request at a time: none while another waits, nor while an approval of the same content is still to be used. */
export function askedOnce<A extends Circumstances>(
  { clause }: PermitKind,
  pick: (ask: A) => AskedBefore,
): readonly Rule<A>[] {
  const waiting = (ask: A) => pick(ask).asked.find((one) => one.status === 'open');
  const usable = (ask: A) => {
    const { asked, unchanged } = pick(ask);
    return asked.find(
      (permit) =>
        permit.status === 'approved' &&
        permit.used < permit.limit &&
        (permit.until === null || permit.until >= ask.now) &&
        same({ permit, unchanged }),
    );
  };
  return [
    {
      id: 'pending',
      clause,
      kind: 'state',
      broken: (ask) => waiting(ask) !== undefined,
      says: (ask) => say('pending', { no: waiting(ask)?.no ?? '' }),
      remedy: (ask) => say('pending.remedy', { no: waiting(ask)?.no ?? '' }),
      facts: (ask) => ({ case: waiting(ask)?.no ?? null }),
    },
    {
      id: 'standing',
      clause,
      kind: 'state',
      broken: (ask) => usable(ask) !== undefined,
      says: (ask) => say('standing', { no: usable(ask)?.no ?? '' }),
      remedy: (ask) => say('standing.remedy', { no: usable(ask)?.no ?? '' }),
      facts: (ask) => ({ case: usable(ask)?.no ?? null }),
    },
  ];
}

function same({ permit, unchanged }: PermitAsked): boolean {
  const summary = (permit?.summary ?? {}) as JsonObject;
  return Object.entries(unchanged ?? {}).every(([key, value]) => summary[key] === value);
}
