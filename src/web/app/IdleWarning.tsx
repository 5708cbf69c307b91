import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCovered } from './cover.ts';
import { active, type Idle, idleAt, lock } from './idle.ts';
import { lastActive } from './rested.ts';
import { useSession } from './session.ts';
import './idle.css';

const working: Idle = { left: 0, state: 'working' };

/** A minute before the page is locked a band says so; any key or click goes on. Nothing is lost when it is. */
export function IdleWarning() {
  const { t } = useTranslation();
  const { idleSeconds } = useSession();
  const covered = useCovered() !== 'open';
  const [idle, setIdle] = useState(working);

  useEffect(() => {
    if (covered) return setIdle(working);
    active(Date.now());
    const here = () => {
      active(Date.now());
      setIdle(working);
    };
    const timer = setInterval(() => {
      const next = idleAt(Date.now() - lastActive(), idleSeconds);
      setIdle(next.state === 'working' ? working : next);
      if (next.state === 'over') void lock();
    }, 1000);
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, here, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, here, { capture: true });
    };
  }, [idleSeconds, covered]);

  if (idle.state !== 'warned') return null;
  return (
    <div className="idle" role="alert">
      {t('idle.warning', { seconds: String(idle.left) })}
    </div>
  );
}
