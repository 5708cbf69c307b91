import { insert } from '#kernel/effect.ts';
import { setting } from '#kernel/parameter.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { spanOf } from '#kernel/recurring.ts';
import type { Ask } from '#kernel/verdict.ts';
import { inspection } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects({ input, actor, now, settings }: Ask<object, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const row = {
    id,
    scope: input.scope,
    department_id: input.scope === 'department' ? (input.department ?? null) : null,
    period: spanOf(setting(settings, 'INSPECT-001.period'), input.started_on).key,
    method: input.method,
    started_on: input.started_on,
    inspectors: input.inspectors,
    results: {},
    summary: null,
    status: 'open' as const,
    opened_by: actor.id,
    opened_at: now,
    closed_by: null,
    closed_at: null,
  };
  return { effects: [insert(inspection, row)], result: { id }, object: { table: 'inspection', id } };
}
