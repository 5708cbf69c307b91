import { useEffect, useRef, useState } from 'react';
import { changesBetween } from './queued.ts';

interface Keyed {
  readonly key: string;
}

/** Rows stay as they are while somebody points at them or stands in them; what is new waits, and is shown when he leaves or asks. */
export function useQueued<R extends Keyed>(fresh: readonly R[]) {
  const [shown, setShown] = useState(fresh);
  const held = useRef({ pointed: false, focused: false });
  const newest = useRef(fresh);
  newest.current = fresh;
  const news = changesBetween(shown, fresh);
  useEffect(() => {
    if (!held.current.pointed && !held.current.focused) setShown(fresh);
  }, [fresh]);
  const hold = (change: Partial<typeof held.current>) => {
    held.current = { ...held.current, ...change };
    if (!held.current.pointed && !held.current.focused) setShown(newest.current);
  };
  return {
    shown,
    news,
    take: () => setShown(newest.current),
    holding: {
      onPointerEnter: () => hold({ pointed: true }),
      onPointerLeave: () => hold({ pointed: false }),
      onFocus: () => hold({ focused: true }),
      onBlur: (event: React.FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) hold({ focused: false });
      },
    },
  };
}
