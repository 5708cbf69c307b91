import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { readCode } from '#kernel/code.ts';
import { isCovered } from './cover.ts';
import { createBurstDetector, digitOf } from './burst.ts';

/**
 * Off the desk, a scan opens the desk with what was scanned, wherever the focus stood; it never lands in a form, unless in a
 * picker that asks for codes of this kind.
 */
export function useScanRouter(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const detector = createBurstDetector();
    const listen = (event: KeyboardEvent) => {
      if (isCovered() || event.ctrlKey || event.altKey || event.metaKey) return;
      const code = detector.key(digitOf(event) ?? event.key, event.timeStamp);
      if (!code) return;
      const read = readCode(code);
      if (!('type' in read) || asksFor(event.target, read.type)) return;
      event.preventDefault();
      event.stopPropagation();
      unType(event.target, code);
      void navigate({ to: '/desk', search: { scan: code } });
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [navigate]);
}

/** The focus stands in a picker of things with such codes (`data-scan`). */
function asksFor(target: EventTarget | null, type: string): boolean {
  return target instanceof Element && target.closest(`[data-scan="${type}"]`) !== null;
}

/** Takes the scanned digits out of the field they fell into. */
function unType(target: EventTarget | null, code: string): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !target.value.endsWith(code))
    return;
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), 'value')?.set;
  setter?.call(target, target.value.slice(0, -code.length));
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
