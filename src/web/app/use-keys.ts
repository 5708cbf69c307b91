import { useEffect, useRef } from 'react';
import { isCovered } from './cover.ts';
import { comboOf } from './keys.ts';

export type KeyHandlers = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/** Binds keys while the component stands. The innermost binding wins: a page hears before the shell. */
export function useKeys(handlers: KeyHandlers): void {
  const current = useRef(handlers);
  current.current = handlers;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing) return false;
      const combo = comboOf(event);
      // A picker takes every Enter for its own, also the one with Ctrl that submits the form around it.
      if (event.defaultPrevented && combo !== 'Ctrl+Enter') return false;
      const handler = combo ? current.current[combo] : undefined;
      if (!handler) return false;
      event.preventDefault();
      handler(event);
      return true;
    };
    bindings.unshift(listen);
    return () => {
      bindings.splice(bindings.indexOf(listen), 1);
    };
  }, []);
}

/** Each tells whether it has taken the key. */
const bindings: ((event: KeyboardEvent) => boolean)[] = [];

window.addEventListener('keydown', (event) => {
  if (!isCovered()) [...bindings].some((binding) => binding(event));
});
