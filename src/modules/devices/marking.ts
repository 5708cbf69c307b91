import type { RegimeId } from '#kernel/generated/clauses.ts';
import { levelOf } from '#kernel/label.ts';
import { markOf } from '#kernel/mark.ts';
import type { Settings } from '#kernel/parameter.ts';
import type { Medium } from './tables.ts';

/** What a medium bears once something of this rank and kind is on it: never less than before, and the kind of the secret itself. */
export function raisedTo(
  medium: Pick<Medium, 'level' | 'regime'>,
  stored: { readonly level: number; readonly regime: RegimeId },
  settings: Settings,
): Pick<Medium, 'level' | 'regime' | 'mark'> {
  const level = Math.max(medium.level, stored.level);
  const regime = medium.regime === 'own' ? stored.regime : medium.regime;
  return { level, regime, mark: markOf(settings, { level: levelOf(level), regime, period: null }) };
}
