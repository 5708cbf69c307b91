import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoorWords } from '#web/proof/words.ts';
import { leaveFor } from './directory.ts';
import { useSay } from './language.ts';
import { setupQuery } from './session.ts';

/** By the site's own provider of identities, where it has one: the page is left, and the browser comes back to it. */
export function DirectorySignIn({ to }: { readonly to: string | undefined }) {
  const { t } = useTranslation();
  const say = useSay();
  const words = useDoorWords();
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const name = useQuery(setupQuery).data?.directories.oidc;
  if (!name) return null;
  const leave = () => {
    setBusy(true);
    leaveFor(to).catch((error: unknown) => {
      setBusy(false);
      setWrong(words(error));
    });
  };
  return (
    <>
      <Button block size="large" loading={busy} onClick={leave}>
        {t('login.directory', { name: say(name) })}
      </Button>
      {wrong && (
        <p className="signin-wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
