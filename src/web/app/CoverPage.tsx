import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asks } from '#web/proof/asks.ts';
import { ProofForm } from '#web/proof/ProofForm.tsx';
import type { Named, Session } from './api.ts';
import { DemoAgain } from './DemoAgain.tsx';
import { cover, isCovered } from './cover.ts';
import { Fault, get } from './http.ts';
import { LookSwitches } from './LookSwitches.tsx';
import { SignInForm } from './SignInForm.tsx';
import { queryClient, resume, signOut } from './session.ts';
import './cover.css';

interface Locked {
  readonly person: Named;
  readonly password: boolean;
  readonly asks: Asks | null;
}

/** Instead of the page: its owner proves that it is he, or, where the session is over, signs in again. */
export function CoverPage({ how }: { readonly how: 'locked' | 'over' }) {
  const { t } = useTranslation();
  const title = t(how === 'locked' ? 'cover.locked' : 'login.again');
  useEffect(() => {
    document.title = `${title} · ${t('shell.name')}`;
  }, [title, t]);
  return (
    <main className="cover">
      <div className="cover-looks">
        <LookSwitches />
      </div>
      <section className="cover-card">
        <img src="/mark.svg" alt="" width="40" height="40" />
        <h1>{title}</h1>
        {how === 'locked' ? <Locked /> : <Over />}
        <Button type="link" onClick={() => void signOut().then(() => location.assign('/login'))}>
          {t('shell.signOut')}
        </Button>
      </section>
    </main>
  );
}

function Locked() {
  const { t } = useTranslation();
  const { data, refetch } = useQuery({
    queryKey: ['lock'],
    gcTime: 0,
    staleTime: 0,
    retry: true,
    retryDelay: 2000,
    queryFn: () => get<Locked>('session/lock', null).catch(heedEnd),
  });
  if (!data) return <p className="quiet">{t('state.loading')}</p>;
  const { person, password, asks } = data;
  const prove = (proof: object) =>
    resume(proof).catch((error: unknown) => {
      // Each ticket is good for a few tries.
      void refetch();
      throw error;
    });
  return (
    <>
      <p className="quiet">{t('cover.lockedMore', { name: person.name })}</p>
      <ProofForm asks={asks} password={password} submit={t('cover.unlock')} onProof={prove} />
    </>
  );
}

/** It is over for good, or was until the page came back. */
function heedEnd(error: unknown): null {
  if (!(error instanceof Fault && error.status === 401)) throw error;
  if (isCovered()) cover('over');
  return null;
}

function Over() {
  const { t } = useTranslation();
  const session = queryClient.getQueryData<Session | null>(['session']);
  return (
    <>
      <p className="quiet">{t('cover.overMore')}</p>
      <SignInForm onDone={() => {}} />
      {session && <DemoAgain session={session} onDone={() => {}} />}
    </>
  );
}
