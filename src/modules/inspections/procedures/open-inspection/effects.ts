import { insert } from '#kernel/effect.ts';
import { setting } from '#kernel/parameter.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { spanOf } from '#kernel/recurring.ts';
import type { Ask } from '#kernel/verdict.ts';
import { checkItem, inspection } from '../../tables.ts';
import type { OpenFacts } from './facts.ts';
import type { Input } from './schema.ts';

/** The list is laid out at once, item by item, so that it is the same until the inspection is closed. */
export function effects(
  { input, checklist, actor, now, settings }: Ask<OpenFacts, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const { edition = 0, items = [] } = checklist ?? {};
  const row = {
    id,
    scope: input.scope,
    department_id: input.scope === 'department' ? (input.department ?? null) : null,
    period: spanOf(setting(settings, 'INSPECT-001.period'), input.started_on).key,
    method: input.method,
    started_on: input.started_on,
    inspectors: input.inspectors,
    edition,
    score: null,
    summary: null,
    status: 'open' as const,
    opened_by: actor.id,
    opened_at: now,
    closed_by: null,
    closed_at: null,
  };
  const open = { result: null, seen: null, times: null, evidence: [], finding_id: null };
  const lines = items.map(({ id: item }) =>
    insert(checkItem, { inspection_id: id, item, ...open, answered_by: null, answered_at: null }),
  );
  return { effects: [insert(inspection, row), ...lines], result: { id }, object: { table: 'inspection', id } };
}
