import { dateOf } from '#kernel/calendar.ts';
import { insert } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import { makeFinding, rectifyBy } from '#modules/inspections/index.ts';
import { say } from '../../phrases/drill.ts';
import { drill } from '../../tables.ts';
import type { Facts } from './facts.ts';
import { differing } from '../../drill.ts';
import type { Input } from './schema.ts';

/**
 * A drill the system held meets the obligation whatever its result; of one held by hand there are only figures somebody typed. A
 * difference becomes a finding with a date either way.
 */
export function effects(
  { input, period, owed, actor, now, settings }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const id = newId();
  const row = {
    id,
    period,
    started_at: input.started_at ? new Date(input.started_at).toISOString() : now,
    duration_ms: input.duration_ms as number,
    result: input.result as 'same' | 'different',
    backup_file: input.backup_file ?? null,
    backup_sha256: input.backup_sha256 ?? null,
    tables: input.tables,
    note: input.note ?? null,
    by: actor.id,
    at: now,
  };
  const tables = differing(input);
  const what = tables.length > 0 ? say('finding.drill', { tables: list(tables) }) : say('finding.by-hand');
  const finding = {
    id: newId(),
    inspection: null,
    clause: 'SYSTEM-015',
    role: 'it_dept',
    what: what.zh,
    dueOn: rectifyBy(dateOf(now), settings),
    by: actor.id,
    at: now,
  } as const;
  return {
    effects: [
      insert(drill, row),
      ...(actor.state === 'system' ? meet(owed, actor.id, now) : []),
      ...(row.result === 'different' ? makeFinding(finding, newId) : []),
    ],
    result: { id, result: row.result, duration_ms: row.duration_ms, tables: input.tables.length },
    object: { table: 'drill', id },
  };
}
