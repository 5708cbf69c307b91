import { startRegistration } from '@simplewebauthn/browser';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from './offer.ts';
import { useDoorWords } from './words.ts';
import './proof.css';

interface Props {
  readonly offer: Offer;
  readonly onAnswer: (answer: object) => Promise<void>;
}

/** An authenticator app by its code, or a passkey. */
export function EnrolForm({ offer, onAnswer }: Props) {
  const { t } = useTranslation();
  const words = useDoorWords();
  const ids = { code: useId(), name: useId(), wrong: useId() };
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const { ticket, totp, passkey } = offer;

  async function answer(made: () => Promise<object>) {
    setBusy(true);
    setWrong('');
    try {
      await onAnswer({ ticket, name: name.trim(), ...(await made()) });
    } catch (error) {
      setWrong(words(error));
    } finally {
      setBusy(false);
    }
  }

  function byCode(event: FormEvent) {
    event.preventDefault();
    void answer(async () => ({ code }));
  }

  return (
    <form className="signin" onSubmit={byCode} noValidate>
      {wrong && (
        <p className="signin-wrong" id={ids.wrong} role="alert">
          {wrong}
        </p>
      )}
      <p className="quiet">{t('factor.scan')}</p>
      <img className="proof-qr" src={`data:image/svg+xml,${encodeURIComponent(totp.qr)}`} alt={t('factor.qr')} />
      <p className="quiet">
        {t('factor.secret')} <code className="proof-secret">{totp.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <label htmlFor={ids.code}>{t('proof.code')}</label>
      <Input
        id={ids.code}
        size="large"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        aria-describedby={wrong ? ids.wrong : undefined}
      />
      <label htmlFor={ids.name}>{t('factor.name')}</label>
      <Input id={ids.name} maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {t('factor.enrol')}
      </Button>
      {passkey && (
        <Button
          size="large"
          block
          onClick={() => void answer(async () => ({ passkey: await startRegistration({ optionsJSON: passkey }) }))}
        >
          {t('factor.enrolPasskey')}
        </Button>
      )}
    </form>
  );
}
