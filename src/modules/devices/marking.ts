import { levelOf } from '#kernel/label.ts';
import { markOf } from '#kernel/mark.ts';
import type { Settings } from '#kernel/parameter.ts';
import type { Secret } from './happenings.ts';
import type { Medium } from './tables.ts';

/** Never less than before, and the kind of the secret itself. */
export function borneBy(medium: Secret, stored: Secret): Secret {
  return {
    level: Math.max(medium.level, stored.level),
    regime: medium.regime === 'own' ? stored.regime : medium.regime,
  };
}

/** What a medium bears once something of this rank and kind is on it. */
export function raisedTo(
  medium: Secret,
  stored: Secret,
  settings: Settings,
): Pick<Medium, 'level' | 'regime' | 'mark'> {
  const { level, regime } = borneBy(medium, stored);
  return { level, regime, mark: markOf(settings, { level: levelOf(level), regime, period: null }) };
}
