import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault, Refused, send } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { LookSwitches } from '#web/app/LookSwitches.tsx';
import { type NewPassword, NewPasswordFields } from '#web/app/NewPasswordFields.tsx';
import './login.css';
import '#web/app/sign-in.css';

interface Invited {
  readonly name: string;
  readonly unit: string;
  readonly login: string;
}

/** What stands behind # opens the account: it does not stay in the address, and a page drawn anew knows it still. */
let opened = '';

function openedToken(): string {
  if (location.hash.length > 1) opened = location.hash.slice(1);
  return opened;
}

/** Whoever opens his link chooses what he is called at the door and his own password; nobody else ever knows it. */
export function InvitationPage() {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const ids = { login: useId(), wrong: useId() };
  const [token] = useState(openedToken);
  const [invited, setInvited] = useState<Invited | null>(null);
  const [login, setLogin] = useState('');
  const [chosen, setChosen] = useState<NewPassword>({ first: '', again: '' });
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const wordsFor = (error: unknown): string => {
    if (error instanceof Refused) return say(error.refusal.findings[0]?.says) || t('state.failed');
    if (error instanceof Fault && error.says) return say(error.says);
    return t(error instanceof Fault && error.status === 0 ? 'state.offline' : 'state.failed');
  };

  useEffect(() => {
    document.title = `${t('invitation.title')} · ${t('shell.name')}`;
  }, [t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for the link that was opened
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname);
    send<Invited>('POST', 'invitation', { token }).then(
      (found) => {
        setInvited(found);
        setLogin(found.login);
      },
      (error: unknown) => setWrong(wordsFor(error)),
    );
  }, [token]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (login.trim() === '' || chosen.first === '') return setWrong(t('login.fillBoth'));
    if (chosen.first !== chosen.again) return setWrong(t('login.newDiffers'));
    setBusy(true);
    try {
      await send('POST', 'invitation/accept', { token, login: login.trim(), password: chosen.first });
      await navigate({ to: '/login', search: { chosen: login.trim() }, replace: true });
    } catch (error) {
      setWrong(wordsFor(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="login-main invitation">
      <div className="login-looks">
        <LookSwitches />
      </div>
      <section className="login-card">
        <h2>{t('invitation.title')}</h2>
        {wrong && (
          <p className="signin-wrong" id={ids.wrong} role="alert">
            {wrong}
          </p>
        )}
        {invited && (
          <form className="signin" onSubmit={(event) => void submit(event)} noValidate>
            <p>{t('invitation.for', { name: invited.name, unit: invited.unit })}</p>
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
            <NewPasswordFields value={chosen} onChange={setChosen} about={[login, invited.name, invited.unit]} />
            <Button type="primary" size="large" htmlType="submit" loading={busy} block>
              {t('invitation.choose')}
            </Button>
          </form>
        )}
      </section>
    </main>
  );
}
