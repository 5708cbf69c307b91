import { plusHours } from '#kernel/civil.ts';
import { isOf } from '#kernel/clock.ts';
import { insert, type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { cancel, meet, type Obligation, oblige, raise } from '#kernel/obligation.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import { endsOn } from '#kernel/period.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { ending, followed } from '../clocks.ts';
import type { ChangingFacts } from '../facts/changing.ts';
import { markOf } from '#kernel/mark.ts';
import type { ChangingAsk } from '../rules/changing.ts';
import { labelScope, sameScope, unique } from '../scope.ts';
import { draft, type SecretChange, secretChange } from '../tables.ts';
import { relabel, type Verdicted } from './relabel.ts';
import { correctMarks, tellScope } from './tell.ts';

const told = {
  change: 'secret_changed',
  extend: 'secret_extended',
  declassify: 'secret_declassified',
  expire: 'secret_declassified',
} as const;

type Changed = Pick<
  ChangingFacts,
  | 'document'
  | 'draft'
  | 'level'
  | 'need'
  | 'granted'
  | 'proposal'
  | 'copies'
  | 'derivatives'
  | 'follows'
  | 'reviews'
  | 'deciders'
>;

interface Change {
  readonly kind: SecretChange['kind'];
  readonly facts: Changed;
  readonly to: Verdicted;
  readonly reason: string | null;
  readonly by: string;
  readonly caseId: string | null;
  readonly settings: Settings;
  readonly now: Instant;
  readonly newId: () => string;
}

/**
 * A secret changes or ends: the register keeps before and after, labels of all copies follow, whoever holds one corrects its
 * mark, everybody in the scope is told, and authors of what derives from it are told to follow.
 */
export function changeOps({ kind, facts, to, reason, by, caseId, settings, now, newId }: Change): RowOp[] {
  const { document, level, need, granted, proposal, copies, deciders } = facts;
  const about = { document: document.id, now, newId };
  const clause = kind === 'expire' ? 'CLASSIFY-022' : 'CLASSIFY-021';
  const due = plusHours(now, 24 * setting(settings, 'CLASSIFY-021.notify_days'));
  const row = insert(secretChange, {
    id: newId(),
    document_id: document.id,
    kind,
    reason,
    regime: document.regime,
    level_from: level,
    level_to: to.level,
    period_from: document.period,
    period_to: to.period,
    need_from: need,
    need_to: proposal.need,
    mark_from: document.mark,
    mark_to: to.mark,
    proposer_id: by,
    deciders,
    case_id: caseId,
    at: now,
  });
  return [
    ...relabel(document, copies, to),
    row,
    ...(facts.draft && to.status !== 'declassified' ? [redecided(facts, to)] : []),
    ...(to.mark === document.mark ? [] : correctMarks(copies, due, about)),
    ...tellScope(unique([...need, ...granted, ...proposal.need]), clause, told[kind], about),
    ...tellDerivatives(facts, { due, now, newId }),
    ...settleOwed(facts, { kind, to, by, now }),
  ];
}

function redecided({ document, draft: before, proposal }: Changed, { level, period }: Verdicted): RowOp {
  const set = { proposed: level, period, need: proposal.need };
  return update(draft, document.id, set, { proposed: before?.proposed ?? null, status: before?.status });
}

/** CLASSIFY-020: whoever made something of it is told; what is decided already has to follow within the days of the notice. */
function tellDerivatives(
  { derivatives }: Changed,
  { due, now: at, newId }: Pick<Change, 'now' | 'newId'> & { readonly due: Instant },
): RowOp[] {
  return derivatives.flatMap(({ id, author, decided }) => {
    const owner = { person: author };
    const object = { table: 'document', id };
    const told = raise({ id: newId(), clause: 'CLASSIFY-020', to: owner, kind: 'source_changed', object, at });
    return decided ? [told, oblige(followed, { id: newId(), owner, object: id, at, due })] : [told];
  });
}

/** An ended secret is owed nothing any more; a change follows its source, and another end settles what was owed before the old one. */
function settleOwed(
  { reviews, follows, document }: Changed,
  { kind, to, by, now }: Pick<Change, 'kind' | 'to' | 'by' | 'now'>,
): RowOp[] {
  if (kind === 'expire' || kind === 'declassify') return cancel([...reviews, ...follows], by, now);
  return [...meet(follows, by, now), ...meetOldEnd(reviews, { from: document.expires_on, to: to.expires_on }, by, now)];
}

/** CLASSIFY-022: where the end moves, what was owed before the old one is owed no more. */
export function meetOldEnd(
  reviews: readonly Obligation[],
  { from, to }: { readonly from: string | null; readonly to: string | null | undefined },
  by: string,
  now: Instant,
): RowOp[] {
  if (to === from) return [];
  return meet(
    reviews.filter((one) => isOf(ending, one) && one.cause === `${ending.family}${from}`),
    by,
    now,
  );
}

/** Carries out an agreed change of level, period or scope. */
export function changed(ask: ChangingAsk, kind: 'change' | 'extend', { newId, case: permit }: EffectContext): Outcome {
  const { document, draft: drafted, proposal, head, need, granted, derived, from, actor, settings, now } = ask;
  const level = proposal.level ?? ask.level;
  const { regime, period } = proposal;
  const mark = markOf(settings, { level, regime, period });
  const samePeriod = JSON.stringify(period) === JSON.stringify(document.period);
  const ends = derived ? derived.expires_on : period && endsOn(period, from);
  const scope = labelScope([...proposal.need, ...granted], drafted?.author_id ?? null, head);
  const to = {
    level,
    regime,
    period,
    mark,
    expires_on: samePeriod ? document.expires_on : ends,
    scope: sameScope(need, proposal.need) ? document.scope : scope,
  };
  const common = { by: actor.id, caseId: permit?.id ?? null, settings, now, newId };
  return {
    effects: changeOps({ kind, facts: ask, to, reason: ask.input.reason ?? null, ...common }),
    object: { table: 'document', id: document.id },
    result: { id: document.id, level, mark, expires_on: to.expires_on },
  };
}

/** What a secret becomes when it ends: no secret, but not public either before somebody has looked at it (CLASSIFY-030). */
export function ended({ scope, expires_on }: Pick<Verdicted, 'scope' | 'expires_on'>): Verdicted {
  return { level: 'internal', regime: 'own', period: null, mark: '', scope, expires_on, status: 'declassified' };
}
