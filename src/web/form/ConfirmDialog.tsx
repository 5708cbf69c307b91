import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault, Refused } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { confirmOneself, useSession } from '#web/app/session.ts';
import { Dialog } from '#web/kit/Dialog.tsx';

interface Props {
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Who signs gives his password once more; people of a demonstration have none and only say so. */
export function ConfirmDialog({ onConfirmed, onClose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const { person, unit } = useSession();
  const ids = { password: useId(), wrong: useId() };
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await confirmOneself(password);
      onConfirmed();
    } catch (error) {
      const said =
        error instanceof Refused ? error.refusal.findings[0]?.says : error instanceof Fault ? error.says : null;
      setWrong(say(said) || t('state.failed'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog label={t('confirm.title')} onClose={onClose}>
      <form className="relogin" onSubmit={(event) => void submit(event)} noValidate>
        <h2>{t('confirm.title')}</h2>
        <p className="quiet">{t(unit.demo ? 'confirm.demo' : 'confirm.more', { name: person.name })}</p>
        {wrong && (
          <p className="signin-wrong" id={ids.wrong} role="alert">
            {wrong}
          </p>
        )}
        <label htmlFor={ids.password}>{t('login.password')}</label>
        <Input
          id={ids.password}
          size="large"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          aria-describedby={wrong ? ids.wrong : undefined}
        />
        <Button type="primary" size="large" htmlType="submit" loading={busy} block>
          {t('confirm.sign')}
        </Button>
        <Button type="link" onClick={onClose}>
          {t('confirm.cancel')}
        </Button>
      </form>
    </Dialog>
  );
}
