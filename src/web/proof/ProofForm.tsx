import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asks, proofBy, type Way, waysOf } from './asks.ts';
import { useDoorWords } from './words.ts';
import '#web/app/sign-in.css';

interface Props {
  readonly asks: Asks | null;
  /** The password is one of the ways. */
  readonly password: boolean;
  readonly submit: string;
  readonly onProof: (proof: object) => Promise<void>;
}

/** Proves who one is by whatever one has: one way at a time, the others a click away. */
export function ProofForm({ asks, password, submit, onProof }: Props) {
  const { t } = useTranslation();
  const words = useDoorWords();
  const ids = { field: useId(), wrong: useId() };
  const ways = waysOf(asks, password);
  const [chosen, setChosen] = useState<Way | null>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const way = chosen ?? ways[0];

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setWrong('');
    try {
      await onProof(way ? await proofBy(way, asks, typed) : {});
    } catch (error) {
      setWrong(words(error));
      setTyped('');
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="signin" onSubmit={(event) => void send(event)} noValidate>
      {wrong && (
        <p className="signin-wrong" id={ids.wrong} role="alert">
          {wrong}
        </p>
      )}
      {way === undefined && <p className="quiet">{t('proof.none')}</p>}
      {way === 'passkey' && <p className="quiet">{t('proof.passkeyMore')}</p>}
      {way !== undefined && way !== 'passkey' && (
        <>
          <label htmlFor={ids.field}>{t(`proof.${way}`)}</label>
          <Input
            key={way}
            id={ids.field}
            size="large"
            autoFocus
            type={way === 'password' ? 'password' : 'text'}
            inputMode={way === 'code' ? 'numeric' : 'text'}
            autoComplete={way === 'password' ? 'current-password' : 'one-time-code'}
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            aria-describedby={wrong ? ids.wrong : undefined}
          />
        </>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {way === 'passkey' ? t('proof.usePasskey') : submit}
      </Button>
      <div className="signin-ways">
        {ways
          .filter((other) => other !== way)
          .map((other) => (
            <Button key={other} type="link" onClick={() => (setChosen(other), setTyped(''), setWrong(''))}>
              {t(`proof.by.${other}`)}
            </Button>
          ))}
      </div>
    </form>
  );
}
