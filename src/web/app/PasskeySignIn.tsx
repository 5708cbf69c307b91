import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoorWords } from '#web/proof/words.ts';
import { signInByPasskey } from './session.ts';

/** Passkeys are made for a name and shown over a line nobody listens to. */
const offered = window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(location.hostname);

/** Who has a passkey needs neither login nor password. */
export function PasskeySignIn({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const words = useDoorWords();
  const [wrong, setWrong] = useState('');
  if (!offered) return null;
  return (
    <>
      <Button type="link" block onClick={() => void signInByPasskey().then(onDone, (error) => setWrong(words(error)))}>
        {t('login.passkey')}
      </Button>
      {wrong && (
        <p className="signin-wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
