import { unsigned } from './desk-list.ts';
import type { Counting, DeskParams, DeskState } from './desk-state.ts';

/** What a killed browser needs to go on: codes and counts only, never a title or a name. */
export interface DeskMemory {
  readonly codes: readonly string[];
  readonly params: DeskParams | null;
  readonly counting: Counting | null;
}

const nothing: DeskMemory = { codes: [], params: null, counting: null };

export function memoryOf(state: DeskState): DeskMemory {
  const person = state.mode === 'issue' && state.person ? [state.person.code] : [];
  return {
    codes: [...person, ...unsigned(state).map((row) => row.code), ...state.given.badges.map((one) => one.card.code)],
    params: state.params,
    counting: state.counting,
  };
}

export function remember(storage: Pick<Storage, 'setItem'>, key: string, state: DeskState): void {
  try {
    storage.setItem(key, JSON.stringify(memoryOf(state)));
  } catch {
    // The queue already tells the clerk that the browser refuses storage.
  }
}

export function recall(storage: Pick<Storage, 'getItem'>, key: string): DeskMemory {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<DeskMemory> | null;
    return {
      ...nothing,
      ...kept,
      codes: Array.isArray(kept?.codes) ? kept.codes.filter((code) => typeof code === 'string') : [],
    };
  } catch {
    return nothing;
  }
}
