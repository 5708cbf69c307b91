import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { digitOf } from '#web/app/burst.ts';

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly ready: boolean;
  readonly hint: string;
  /** `typed`: slower than any scanner. */
  readonly onScan: (raw: string, typed: boolean) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** A scanner is through with its twelve digits in less; nobody types them in that. */
const scannedMs = 1500;

/**
 * The one box of the desk. It is read and cleared in the same key event, is never disabled, and takes digits from the place of the
 * key. What an open input method takes for itself (key 229) comes by the input event alone, or each digit would stand there twice;
 * so does what keyboards send that tell no keys (Android), and words.
 */
export function ScanBox({ ref, ready, hint, onScan, onFocus, onBlur }: Props) {
  const { t } = useTranslation();
  const typed = useRef('');
  const begun = useRef(0);
  const [shown, setShown] = useState('');

  function set(next: string) {
    if (typed.current === '' && next !== '') begun.current = performance.now();
    typed.current = next;
    setShown(next);
  }

  function key(event: KeyboardEvent) {
    const { nativeEvent: native } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || native.isComposing) return;
    const enter = event.key === 'Enter' || event.code === 'Enter' || event.code === 'NumpadEnter';
    if (enter || (event.key === 'Tab' && typed.current !== '')) {
      event.preventDefault();
      const raw = typed.current;
      const slow = performance.now() - begun.current > scannedMs;
      set('');
      onScan(raw, slow);
      return;
    }
    const takenByMethod = native.keyCode === 229 || event.key === 'Process';
    const digit = event.shiftKey || takenByMethod ? null : digitOf(native);
    if (digit === null) return;
    event.preventDefault();
    set(typed.current + digit);
  }

  return (
    <div className={`scanbox${ready ? ' scanbox-ready' : ''}`}>
      <input
        id="scanbox"
        ref={ref}
        className="num"
        type="text"
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        aria-label={hint}
        placeholder={hint}
        value={shown}
        onKeyDown={key}
        onChange={(event) => set(event.target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      <span className="scanbox-state">{t(ready ? 'desk.ready' : 'desk.notReady')}</span>
    </div>
  );
}
