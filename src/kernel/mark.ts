import type { LevelId, RegimeId } from './generated/clauses.ts';
import { levelNames, levelRank } from './label.ts';
import { type Settings, setting } from './parameter.ts';
import { type Period, periodText } from './period.ts';

interface Marked {
  readonly level: LevelId;
  readonly regime: RegimeId;
  readonly period: Period | null;
}

const secretLevels = ['confidential', 'secret', 'top_secret'] as const;

/**
 * The mark of a thing under the unit's own formats (CLASSIFY-017). Only state secrets carry ★ (保密法 22(3)); company and group
 * secrets have their own labels (CLASSIFY-002), because nothing but a state secret may look like one. A medium has no period and
 * bears the level or label alone; a public document bears nothing.
 */
export function markOf(settings: Settings, { level, regime, period }: Marked): string {
  if (levelRank[level] === 0) return '';
  const secret = secretLevels.find((one) => one === level);
  if (!secret || regime === 'own') return setting(settings, 'CLASSIFY-017.mark_format_work_secret');
  const label = setting(settings, `CLASSIFY-002.company_label_${secret}`);
  if (!period) return regime === 'state' ? levelNames[level].zh : label;
  const values: Record<string, string> = { level: levelNames[level].zh, label, period: periodText(period) };
  return setting(settings, `CLASSIFY-017.mark_format_${regime}`).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

/** What the level field of a paper says (CLASSIFY-013): its mark, or that it is no secret; it is never left blank. */
export function levelField({ level, mark }: { readonly level: number; readonly mark: string }): string {
  return level === levelRank.public ? '无密' : mark;
}
