import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { digitOf } from '#web/app/burst.ts';

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly ready: boolean;
  readonly onScan: (raw: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * The one box of the desk. It is read and cleared in the same key event, is never disabled, and takes digits from the
 * place of the key, so that an open input method cannot change or swallow them. Keyboards that send no key codes
 * (Android) come through the input event.
 */
export function ScanBox({ ref, ready, onScan, onFocus, onBlur }: Props) {
  const { t } = useTranslation();
  const typed = useRef('');
  const [shown, setShown] = useState('');

  function set(next: string) {
    typed.current = next;
    setShown(next);
  }

  function key(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (
      event.key === 'Enter' ||
      event.code === 'Enter' ||
      event.code === 'NumpadEnter' ||
      (event.key === 'Tab' && typed.current !== '')
    ) {
      event.preventDefault();
      const raw = typed.current;
      set('');
      onScan(raw);
      return;
    }
    const digit = event.shiftKey ? null : digitOf(event.nativeEvent);
    if (digit === null) return;
    event.preventDefault();
    set(typed.current + digit);
  }

  return (
    <div className={`scanbox${ready ? ' scanbox-ready' : ''}`}>
      <label htmlFor="scanbox">{t(ready ? 'desk.ready' : 'desk.notReady')}</label>
      <input
        id="scanbox"
        ref={ref}
        className="num"
        type="tel"
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('desk.box')}
        value={shown}
        onKeyDown={key}
        onChange={(event) => set(event.target.value.replace(/\D/g, ''))}
        onFocus={onFocus}
        onBlur={onBlur}
      />
    </div>
  );
}
