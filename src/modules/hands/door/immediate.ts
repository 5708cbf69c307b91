import { levelOf } from '#kernel/label.ts';
import { isOn, type Settings, setting } from '#kernel/parameter.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';

/** What decides how long a copy may be in a person's hand. */
export type Timed = Pick<Copy, 'level' | 'cipher' | 'province_level' | 'regime'>;

/** CARRIER-014: top secret, cipher telegrams, documents issued down to province or army level only. */
export function isImmediate(copy: Timed, settings: Settings): boolean {
  if (!isOn(settings, 'CARRIER-014') || !covers(setting(settings, 'CARRIER-014.regimes_covered'), copy)) return false;
  const named = setting(settings, 'CARRIER-014.immediate_for');
  return (
    named.includes(levelOf(copy.level)) ||
    (copy.cipher && named.includes('cipher_telegram')) ||
    (copy.province_level && named.includes('distribution_province_or_army_and_above'))
  );
}

/** Whether a list of regimes means this copy's; group secrets follow what holds for company secrets. */
export function covers(regimes: readonly string[], { regime }: Pick<Copy, 'regime'>): boolean {
  return regimes.includes(regime) || (regime === 'group' && regimes.includes('company'));
}
