import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { levelNames, levelRank } from '#kernel/label.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import { type Period, periodText } from '#kernel/period.ts';

interface Marked {
  readonly level: LevelId;
  readonly regime: RegimeId;
  readonly period: Period | null;
}

const secretLevels = ['confidential', 'secret', 'top_secret'] as const;

/**
 * The mark of a thing under the unit's own formats (CLASSIFY-017). Only state secrets carry ★ (保密法 22(3)); company and group
 * secrets have their own labels (CLASSIFY-002). Empty for a public document, and for a secret whose period is not fixed yet.
 */
export function markOf(settings: Settings, { level, regime, period }: Marked): string {
  if (levelRank[level] === 0) return '';
  const secret = secretLevels.find((one) => one === level);
  if (!secret || regime === 'own') return setting(settings, 'CLASSIFY-017.mark_format_work_secret');
  if (!period) return '';
  const label = setting(settings, `CLASSIFY-002.company_label_${secret}`);
  const values: Record<string, string> = { level: levelNames[level].zh, label, period: periodText(period) };
  return setting(settings, `CLASSIFY-017.mark_format_${regime}`).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}
