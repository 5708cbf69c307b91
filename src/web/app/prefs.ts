import { useSyncExternalStore } from 'react';
import type { Language } from '#kernel/text.ts';

export interface Prefs {
  readonly language: Language;
  readonly shade: 'auto' | 'light' | 'dark';
  readonly density: 'roomy' | 'dense';
  readonly muted: boolean;
  readonly type: 'standard' | 'large';
  /** Layers of the calendar that are put away. */
  readonly hiddenLayers: readonly string[];
  /** By person: the hubs in his rail where he chose them himself. */
  readonly pins: Readonly<Record<string, readonly string[]>>;
}

const key = 'jingui.prefs';
const standard: Prefs = {
  language: 'zh',
  shade: 'auto',
  density: 'dense',
  muted: false,
  type: 'standard',
  pins: {},
  hiddenLayers: [],
};
let prefs: Prefs = read();
const listeners = new Set<() => void>();

function read(): Prefs {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Prefs>;
    return { ...standard, ...kept };
  } catch {
    return standard;
  }
}

/** The reader's own choices on this machine: language, shade, density, sound. Nothing about the work. */
export function getPrefs(): Prefs {
  return prefs;
}

export function setPrefs(change: Partial<Prefs>): void {
  prefs = { ...prefs, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(prefs));
  } catch {
    // A browser without storage keeps the choice until the page closes.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePrefs(): Prefs {
  return useSyncExternalStore(subscribe, getPrefs);
}
