import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault, Refused } from './http.ts';
import { useSay, withPhrases } from './language.ts';
import { type NewPassword, NewPasswordFields } from './NewPasswordFields.tsx';
import { type Next, setupQuery, signIn, signInAt } from './session.ts';
import './sign-in.css';

/** Only where a directory is asked too. */
const SignInWay = lazy(withPhrases(() => import('./SignInWay.tsx').then((module) => ({ default: module.SignInWay }))));
const SecondStep = lazy(
  withPhrases(() => import('#web/proof/SecondStep.tsx').then((module) => ({ default: module.SecondStep }))),
);

/** Login and password. What is wrong is said above the fields and what was typed stays. */
export function SignInForm({
  onDone,
  login: known = '',
}: {
  readonly onDone: () => void;
  readonly login?: string | undefined;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const ids = { login: useId(), password: useId(), wrong: useId() };
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const [next, setNext] = useState<Next | null>(null);
  const ldap = useQuery(setupQuery).data?.directories.ldap;
  /** What is typed goes to the directory only where that was chosen. */
  const [own, setOwn] = useState(known !== '');
  /** Null until the password turns out to be a one-time one. */
  const [chosen, setChosen] = useState<NewPassword | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (login === '' || password === '') return setWrong(t('login.fillBoth'));
    if (chosen && chosen.first !== chosen.again) return setWrong(t('login.newDiffers'));
    setBusy(true);
    try {
      const follows =
        ldap && !own
          ? await signInAt('session/ldap', { login: login.trim(), password })
          : await signIn(login.trim(), password, chosen?.first);
      if (follows) setNext(follows);
      else onDone();
    } catch (error) {
      const oneTime = error instanceof Refused && error.refusal.findings[0]?.rule === 'one-time';
      setWrong(oneTime ? '' : wordsFor(error));
      if (oneTime) setChosen({ first: '', again: '' });
    } finally {
      setBusy(false);
    }
  }

  function wordsFor(error: unknown): string {
    if (error instanceof Refused) return say(error.refusal.findings[0]?.says) || t('login.wrong');
    if (!(error instanceof Fault)) return t('state.failed');
    if (error.says) return say(error.says);
    return error.status === 0 ? t('state.offline') : t('login.wrong');
  }

  if (next)
    return (
      <Suspense fallback={null}>
        <SecondStep next={next} onDone={onDone} />
      </Suspense>
    );
  return (
    <form className="signin" onSubmit={(event) => void submit(event)} noValidate>
      {wrong && (
        <p className="signin-wrong" id={ids.wrong} role="alert">
          {wrong}
        </p>
      )}
      {ldap && (
        <Suspense fallback={null}>
          <SignInWay ldap={ldap} own={own} onChange={setOwn} />
        </Suspense>
      )}
      <label htmlFor={ids.login}>{t('login.login')}</label>
      <Input
        id={ids.login}
        size="large"
        autoComplete="username"
        spellCheck={false}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        aria-describedby={wrong ? ids.wrong : undefined}
      />
      <label htmlFor={ids.password}>{t('login.password')}</label>
      <Input
        id={ids.password}
        size="large"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {chosen && (
        <>
          <p className="signin-first" role="status">
            {t('login.oneTime')}
          </p>
          <NewPasswordFields value={chosen} onChange={setChosen} about={[login]} />
        </>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {t('login.enter')}
      </Button>
    </form>
  );
}
