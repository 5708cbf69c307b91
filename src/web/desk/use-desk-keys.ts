import { useEffect, useRef } from 'react';
import { isCovered } from '#web/app/cover.ts';
import { digitOf } from '#web/app/burst.ts';
import { comboOf } from '#web/app/keys.ts';

export interface DeskKeys {
  readonly onCombo: Readonly<Record<string, () => void>>;
  /** A digit fell outside the box: bring the box back and give it the digit. */
  readonly onStrayDigit: () => void;
  readonly onAny: () => void;
}

/** The desk owns the keyboard: its combos work wherever the focus is, and no digit is lost to another element. */
export function useDeskKeys(keys: DeskKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isCovered()) return;
      current.current.onAny();
      const combo = comboOf(event);
      const handler = combo ? current.current.onCombo[combo] : undefined;
      if (handler) {
        event.preventDefault();
        event.stopPropagation();
        return handler();
      }
      if (combo === null && !ownsKeys(event.target) && digitOf(event) !== null) current.current.onStrayDigit();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}

/** Fields of the strip and of the sign-in take their own keys; everything else gives its digits to the box. */
export function ownsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [data-own-keys]') !== null;
}
