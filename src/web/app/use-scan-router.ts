import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { readCode } from '#kernel/code.ts';
import { createBurstDetector, digitOf } from './burst.ts';

/** Off the desk, a scan opens the desk with what was scanned, wherever the focus stood; it never lands in a form. */
export function useScanRouter(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const detector = createBurstDetector();
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const code = detector.key(digitOf(event) ?? event.key, event.timeStamp);
      if (!code || !('type' in readCode(code))) return;
      event.preventDefault();
      event.stopPropagation();
      unType(event.target, code);
      void navigate({ to: '/desk', search: { scan: code } });
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [navigate]);
}

/** Takes the scanned digits out of the field they fell into. */
function unType(target: EventTarget | null, code: string): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !target.value.endsWith(code))
    return;
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), 'value')?.set;
  setter?.call(target, target.value.slice(0, -code.length));
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
