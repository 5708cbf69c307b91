import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault, Refused } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { type NewPassword, NewPasswordFields } from '#web/app/NewPasswordFields.tsx';
import { changePassword, useSession } from '#web/app/session.ts';
import { Page } from '#web/kit/Page.tsx';
import { OwnFactors } from './OwnFactors.tsx';
import { OwnPin } from './OwnPin.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import '#web/app/sign-in.css';
import '#web/proof/proof.css';

const empty: NewPassword = { first: '', again: '' };

/** One's own password. */
export function PasswordPage() {
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const { person, unit } = useSession();
  const [password, setPassword] = useState('');
  const [chosen, setChosen] = useState(empty);
  const [wrong, setWrong] = useState('');
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setDone(false);
    if (chosen.first !== chosen.again) return setWrong(t('login.newDiffers'));
    setBusy(true);
    try {
      await changePassword(password, chosen.first);
      setWrong('');
      setPassword('');
      setChosen(empty);
      setDone(true);
    } catch (error) {
      setWrong(wordsFor(error));
    } finally {
      setBusy(false);
    }
  }

  function wordsFor(error: unknown): string {
    if (error instanceof Refused) return say(error.refusal.findings[0]?.says) || t('state.failed');
    if (error instanceof Fault && error.says) return say(error.says);
    return t(error instanceof Fault && error.status === 0 ? 'state.offline' : 'state.failed');
  }

  return (
    <Page title={t('password.title')} lead={t('password.lead')}>
      <form className="signin password-form" onSubmit={(event) => void submit(event)} noValidate>
        {wrong && (
          <p className="signin-wrong" role="alert">
            {wrong}
          </p>
        )}
        <p className="signin-done" role="status">
          {done ? t('password.done') : ''}
        </p>
        <label htmlFor={id}>{t('password.present')}</label>
        <Input
          id={id}
          size="large"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <NewPasswordFields value={chosen} onChange={setChosen} about={[person.name, unit.name]} />
        <Button type="primary" size="large" htmlType="submit" loading={busy} block>
          {t('password.change')}
        </Button>
      </form>
      <OwnFactors />
      <OwnPin />
      <OwnSessions />
    </Page>
  );
}
