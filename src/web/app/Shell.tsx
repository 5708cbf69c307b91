import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '#web/kit/States.tsx';
import { ConfirmHost } from './ConfirmHost.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import { useDeskDuty } from './desk-duty.ts';
import { useServerEvents } from './events.ts';
import { useKeys } from './use-keys.ts';
import { useScanRouter } from './use-scan-router.ts';
import './shell.css';
import { withPhrases } from './language.ts';

const FindDialog = lazy(
  withPhrases(() => import('./FindDialog.tsx').then((module) => ({ default: module.FindDialog }))),
);
const HelpDialog = lazy(
  withPhrases(() => import('./HelpDialog.tsx').then((module) => ({ default: module.HelpDialog }))),
);

/** The frame of every page but the desk: menu left, find on top, the work in the middle. */
export function Shell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'find' | 'help' | null>(null);
  const close = () => setOpen(null);
  const atDesk = useDeskDuty();
  useServerEvents();
  useScanRouter();
  useKeys({
    'Ctrl+K': () => setOpen('find'),
    'Ctrl+/': () => setOpen('help'),
    ...(atDesk
      ? {
          F2: () => void navigate({ to: '/desk', search: {} }),
          F4: () => void navigate({ to: '/desk', search: { mode: 'count' } }),
        }
      : {}),
    'Alt+N': () => void navigate({ to: '/acts' }),
  });
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <Rail />
      <div className="shell-main">
        <TopBar onFind={() => setOpen('find')} onHelp={() => setOpen('help')} />
        <main id="main" className="shell-page" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense fallback={null}>
        {open === 'find' && <FindDialog onClose={close} />}
        {open === 'help' && <HelpDialog onClose={close} />}
      </Suspense>
      <ConfirmHost />
      <IdleWarning />
    </div>
  );
}
