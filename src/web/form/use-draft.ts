import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { markedPaths } from '#kernel/marked.ts';
import { useSession } from '#web/app/session.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import { dropDraft, findDraft, keepDraft } from './draft.ts';
import type { FormValues } from './fields.ts';

/** Saved this long after the last key, in ms; leaving the field or the page saves at once. */
const rest = 1500;

export interface DraftControl {
  readonly found: FormValues | null;
  /** When it was last saved, on the unit's clock; null while there is none. */
  readonly savedAt: number | null;
  readonly keep: (values: FormValues) => void;
  readonly keepNow: () => void;
  readonly drop: () => void;
}

/** Keeps what is typed into an act until it is carried out: a closed tab or an ended session loses nothing. */
export function useDraft(procedure: string, given: Readonly<Record<string, string>>): DraftControl {
  const { person, unit } = useSession();
  const whose = useMemo(() => ({ person: person.id, procedure }), [person.id, procedure]);
  const [found] = useState(() => findDraft(localStorage, whose, given, unitNow()));
  const [savedAt, setSavedAt] = useState(found?.at ?? null);
  const waiting = useRef<FormValues | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const about = useRef(given);

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    if (!waiting.current) return;
    const [values, at] = [waiting.current, unitNow()];
    waiting.current = null;
    // What the server would not store is not left in the browser either (SYSTEM-020).
    if (markedPaths(values, unit).length > 0) {
      dropDraft(localStorage, whose);
      setSavedAt(null);
    } else if (keepDraft(localStorage, whose, about.current, { values, at })) setSavedAt(at);
  }, [whose, unit]);

  const keep = useCallback(
    (values: FormValues) => {
      waiting.current = values;
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, rest);
    },
    [keepNow],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
    dropDraft(localStorage, whose);
    setSavedAt(null);
  }, [whose]);

  useEffect(() => {
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);

  return { found: found?.values ?? null, savedAt, keep, keepNow, drop };
}
