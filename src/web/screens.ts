import { type ComponentType, lazy } from 'react';
import type { ProcedureInfo } from './app/api.ts';
import type { Outcome } from './app/http.ts';
import { withPhrases } from '#web/app/language.ts';

/** What a hand-made procedure screen receives; it exports `Screen`. */
export interface ScreenProps {
  readonly procedure: ProcedureInfo;
  /** Ids handed over by a row, a scan or the address bar. */
  readonly given: Readonly<Record<string, string>>;
  readonly onDone: (outcome: Outcome<Record<string, unknown>>) => void;
}

const found = import.meta.glob<{ Screen: ComponentType<ScreenProps> }>('../modules/*/procedures/*/screen.tsx');

const made = new Map<string, ComponentType<ScreenProps>>();

/** The hand-made screen of a procedure, where the work demanded one; else the generic form serves. */
export function screenOf(procedure: string): ComponentType<ScreenProps> | null {
  const [module, verb] = procedure.split('.');
  const load = found[`../modules/${module}/procedures/${verb}/screen.tsx`];
  if (!load) return null;
  const known = made.get(procedure) ?? lazy(withPhrases(() => load().then(({ Screen }) => ({ default: Screen }))));
  made.set(procedure, known);
  return known;
}
