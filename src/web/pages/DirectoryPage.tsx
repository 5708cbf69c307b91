import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bringBack, wanted } from '#web/app/directory.ts';
import { LookSwitches } from '#web/app/LookSwitches.tsx';
import type { Next } from '#web/app/session.ts';
import { SecondStep } from '#web/proof/SecondStep.tsx';
import { useDoorWords } from '#web/proof/words.ts';
import './login.css';
import '#web/app/sign-in.css';

/** What the provider added to the address serves once: it does not stay there, and is not sent a second time. */
let brought: Promise<Next | null> | undefined;

function answered(): Promise<Next | null> {
  if (!brought) {
    brought = bringBack(location.search);
    history.replaceState(history.state, '', location.pathname);
  }
  return brought;
}

/** Here the browser comes back from the provider of identities; where a second factor is asked for it is asked here. */
export function DirectoryPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useDoorWords();
  const [next, setNext] = useState<Next | null>(null);
  const [wrong, setWrong] = useState('');
  const enter = () => void navigate({ href: wanted(), replace: true });
  useEffect(() => {
    document.title = `${t('login.title')} · ${t('shell.name')}`;
  }, [t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is brought back once
  useEffect(() => {
    answered().then(
      (follows) => (follows ? setNext(follows) : enter()),
      (error: unknown) => setWrong(words(error)),
    );
  }, []);
  return (
    <main className="login-main">
      <div className="login-looks">
        <LookSwitches />
      </div>
      <section className="login-card">
        <h2>{t('login.title')}</h2>
        {wrong ? (
          <>
            <p className="signin-wrong" role="alert">
              {wrong}
            </p>
            <p>
              <Link to="/login">{t('login.back')}</Link>
            </p>
          </>
        ) : next ? (
          <SecondStep next={next} onDone={enter} />
        ) : (
          <p className="quiet">{t('state.loading')}</p>
        )}
      </section>
    </main>
  );
}
