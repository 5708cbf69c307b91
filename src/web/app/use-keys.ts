import { useEffect, useRef } from 'react';
import { comboOf } from './keys.ts';

export type KeyHandlers = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/** Binds keys while the component stands. The innermost binding wins: a page hears before the shell. */
export function useKeys(handlers: KeyHandlers): void {
  const current = useRef(handlers);
  current.current = handlers;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const combo = comboOf(event);
      const handler = combo ? current.current[combo] : undefined;
      if (!handler) return;
      event.preventDefault();
      handler(event);
    };
    bindings.unshift(listen);
    return () => {
      bindings.splice(bindings.indexOf(listen), 1);
    };
  }, []);
}

const bindings: ((event: KeyboardEvent) => void)[] = [];

window.addEventListener('keydown', (event) => {
  for (const binding of [...bindings]) binding(event);
});
