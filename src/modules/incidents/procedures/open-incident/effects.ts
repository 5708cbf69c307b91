import { levelRank } from '#kernel/label.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { labelOf, openIncident } from '../../effects.ts';
import { routed } from '../../facts/routing.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

/** A level nobody could tell is internal to those who see it: the report names no content. What it asks for is the strictest, see `assumedLevel`. */
export function effects(
  { input, kept, offices, actor, now, settings }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const incident = {
    id,
    kind: input.kind,
    regime: input.regime,
    level: levelRank[input.level ?? 'internal'],
    levelTold: input.level !== undefined,
    what: input.what as string,
    discoveredAt: new Date(input.discovered_at as string).toISOString(),
    by: actor.id,
    at: now,
    barred: kept,
  };
  const label = labelOf(incident);
  const routing = routed(offices, label, actor.id);
  return {
    effects: openIncident({ ...incident, routing }, { newId, settings }),
    result: { id },
    object: { table: 'incident', id },
    clauses: ['INCIDENT-003'],
  };
}
