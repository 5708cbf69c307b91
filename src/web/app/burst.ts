/**
 * Tells a scanner from a hand: at least eight digits with at most 50 ms between keys. Off the desk such a burst opens
 * what was scanned, wherever the focus stands, and never triggers a shortcut.
 */
export interface BurstDetector {
  /** Feed every key; returns the code when a burst has just ended with Enter or Tab. */
  readonly key: (key: string, at: number) => string | null;
}

const longestPause = 50;
const shortestBurst = 8;

export function createBurstDetector(): BurstDetector {
  let digits = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    key(key, at) {
      const fast = at - last <= longestPause;
      last = at;
      if (/^\d$/.test(key)) {
        digits = fast ? digits + key : key;
        return null;
      }
      const burst = fast && digits.length >= shortestBurst && (key === 'Enter' || key === 'Tab') ? digits : null;
      digits = '';
      return burst;
    },
  };
}

/** Digit of a key event whatever input method is on: from the key's place, else from what it typed. */
export function digitOf(event: Pick<KeyboardEvent, 'code' | 'key'>): string | null {
  const placed = /^(?:Digit|Numpad)(\d)$/.exec(event.code ?? '')?.[1];
  if (placed !== undefined) return placed;
  return /^\d$/.test(event.key) ? event.key : null;
}
