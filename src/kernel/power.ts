/** CLASSIFY-031: what the unit has the power to decide. */
import type { LevelId, RegimeId } from './generated/clauses.ts';
import { isStateSecret } from './label.ts';
import { setting } from './parameter.ts';
import type { Circumstances } from './verdict.ts';

/** A state secret of a level the unit has no power to decide; a power without the document that gives it is none. */
export function beyondPower(
  { unit, settings }: Pick<Circumstances, 'unit' | 'settings'>,
  { level, regime }: { readonly level: LevelId | null; readonly regime: RegimeId },
): boolean {
  if (level === null || !isStateSecret({ level, regime })) return false;
  if (setting(settings, 'CLASSIFY-031.authorising_document_required') && !unit.authorityDocument) return true;
  return !unit.authority.includes(level);
}
