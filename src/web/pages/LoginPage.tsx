import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemoAccount } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { LookSwitches } from '#web/app/LookSwitches.tsx';
import { ownAddress } from '#web/app/directory.ts';
import { DirectorySignIn } from '#web/app/DirectorySignIn.tsx';
import { PasskeySignIn } from '#web/app/PasskeySignIn.tsx';
import { SignInForm } from '#web/app/SignInForm.tsx';
import { setupQuery, signInAsDemo } from '#web/app/session.ts';
import './login.css';

/** Sign in; a demonstration offers its accounts, a real installation has none. */
export function LoginPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { to: asked, chosen } = useSearch({ from: '/login' });
  // The router keeps what stands in the address, whatever the route makes of it.
  const to = ownAddress(asked);
  const { data: setup } = useQuery(setupQuery);
  const enter = () => void navigate({ href: to ?? '/', replace: true });
  useEffect(() => {
    document.title = `${t('login.title')} · ${t('shell.name')}`;
  }, [t]);
  return (
    <div className="login">
      <aside className="login-brand">
        <img src="/mark.svg" alt="" width="64" height="64" />
        <h1>金匮</h1>
        <p className="login-latin" lang="en">
          Jingui
        </p>
        <p>{t('login.pitch')}</p>
        <p className="login-note">{t('login.note')}</p>
      </aside>
      <main className={setup?.demo ? 'login-main login-demo' : 'login-main'}>
        <div className="login-looks">
          <LookSwitches />
        </div>
        <section className="login-card">
          <h2>{t('login.title')}</h2>
          {chosen && (
            <p className="signin-first" role="status">
              {t('invitation.done')}
            </p>
          )}
          <SignInForm onDone={enter} login={chosen} />
          <DirectorySignIn to={to} />
          <PasskeySignIn onDone={enter} />
        </section>
        {setup?.state === 'waiting' && (
          <section className="login-waiting" role="status">
            <h2>{t('setup.waiting')}</h2>
            <p>{t('setup.waitingMore', { offices: setup.missing.map((role) => t(`setup.${role}`)).join(' · ') })}</p>
          </section>
        )}
        {setup?.demo && <DemoAccounts onDone={enter} />}
      </main>
    </div>
  );
}

function DemoAccounts({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const [busy, setBusy] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: () => get<{ accounts: readonly DemoAccount[] }>('demo/accounts'),
  });

  async function enter(login: string) {
    setBusy(login);
    try {
      await signInAsDemo(login);
      onDone();
    } finally {
      setBusy(null);
    }
  }

  return (
    <section className="login-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('login.demo')}</h2>
      <p className="quiet">{t('login.demoMore')}</p>
      <ul>
        {data?.accounts.map((account) => (
          <li key={account.login}>
            <button type="button" disabled={busy !== null} onClick={() => void enter(account.login)}>
              <b>{account.name}</b>
              <span className="login-title" lang={language === 'zh' ? 'zh-CN' : 'en'}>
                {short(say(account.titles))}
              </span>
              <span className="quiet">
                {typeof account.department === 'object' ? account.department?.name : account.department}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Titles without their explanations in brackets: a card has room for the name. */
function short(titles: string): string {
  return titles.replace(/（[^）]*）/g, '');
}
