import { unsigned } from './desk-list.ts';
import { type Counting, type DeskParams, type DeskState, emptyDesk } from './desk-state.ts';

/** What a killed browser needs to go on: codes and counts only, never a title or a name. */
export interface DeskMemory {
  readonly codes: readonly string[];
  readonly params: DeskParams | null;
  readonly counting: Counting | null;
}

/** What a page of before did not keep of a count. */
const begun = { openedAt: null, summary: null, summaries: 0, searching: false } as const;
const nothing: DeskMemory = { codes: [], params: null, counting: null };

export function memoryOf(state: DeskState): DeskMemory {
  const person = state.mode === 'issue' && state.person ? [state.person.code] : [];
  return {
    codes: [...person, ...unsigned(state).map((row) => row.code), ...state.given.badges.map((one) => one.card.code)],
    params: state.params,
    counting: state.counting && { ...state.counting, summary: null },
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
      params: kept?.params ? { ...emptyDesk.params, ...kept.params } : null,
      counting: kept?.counting ? { ...begun, ...kept.counting } : null,
      codes: Array.isArray(kept?.codes) ? kept.codes.filter((code) => typeof code === 'string') : [],
    };
  } catch {
    return nothing;
  }
}
