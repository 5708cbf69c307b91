import { reckoned } from '#kernel/calendar.ts';
import type { Effects } from '#kernel/effect.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { isStateSecret } from '#kernel/label.ts';
import { endsOn } from '#kernel/period.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask, Finding } from '#kernel/verdict.ts';
import { decide } from '../../effects/decide.ts';
import { protect } from '../../effects/protect.ts';
import { markOf } from '#kernel/mark.ts';
import { labelScope } from '../../scope.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

type Asked = Ask<Facts, Input>;

export function effects(ask: Asked, { newId, case: permit }: EffectContext): Outcome {
  const { document, draft, proposal, derived, head, deciders, today, unit, settings, now } = ask;
  const { regime, period, need, basis } = proposal;
  const level = proposal.level as LevelId;
  const id = newId();
  const mark = markOf(settings, { level, regime, period });
  const record = {
    id,
    document_id: document.id,
    kind: draft.kind,
    decided_level: level,
    regime,
    period,
    need,
    basis,
    mark,
    source_ids: document.source_ids,
    proposer_id: draft.author_id,
    deciders,
    decided_on: today,
    authority_document: draft.kind === 'original' && isStateSecret({ level, regime }) ? unit.authorityDocument : null,
    decision_document: null,
    case_id: permit?.id ?? null,
    at: now,
  };
  const expires_on = derived ? derived.expires_on : period && endsOn(period, today);
  const scope = labelScope(need, draft.author_id, head);
  return {
    effects: decide({ document, draft, record, scope, expires_on, bodies: ask.bodies, settings, now, newId }),
    object: { table: 'classification', id },
    result: { id, document: document.id, level, mark },
    clauses: ['CLASSIFY-017'],
  };
}

/** An item beyond the unit's powers is not classified but must not lie open either. */
export function onRefused(ask: Asked, findings: readonly Finding[], { newId, case: permit }: EffectContext): Effects {
  if (!findings.some((finding) => finding.rule === 'authority')) return [];
  const { document, draft, submitBy, now } = ask;
  const department = document.department_id;
  return protect({
    document: document.id,
    author: draft.author_id,
    department,
    permit,
    submitBy: reckoned(submitBy),
    now,
    newId,
  });
}
