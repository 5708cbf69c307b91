import { mostPinned } from '#kernel/hub.ts';
import { setPrefs, usePrefs } from './prefs.ts';

/** What stands in somebody's rail: what he pinned on this machine, else what his roles bring. */
export function usePins(person: string, standard: readonly string[]): readonly string[] {
  return usePrefs().pins[person] ?? standard;
}

/** With or without it; null where the rail is full: something has to go first. */
export function pinned(pins: readonly string[], id: string): readonly string[] | null {
  if (pins.includes(id)) return pins.filter((one) => one !== id);
  return pins.length < mostPinned ? [...pins, id] : null;
}

export function keepPins(before: Readonly<Record<string, readonly string[]>>, person: string, pins: readonly string[]) {
  setPrefs({ pins: { ...before, [person]: pins } });
}
