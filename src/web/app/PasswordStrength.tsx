import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { commonPasswords } from '#kernel/common-passwords.ts';
import { productWords, weaknessOf, weakWords } from '#kernel/password.ts';
import { useSay } from './language.ts';
import { setupQuery } from './session.ts';

/** From so many characters on a password is more than enough. */
const long = 16;

/** Tells while it is typed whether a password will do, by the server's own rule; it leaves the page only on submitting. */
export function PasswordStrength({
  password,
  about,
}: {
  readonly password: string;
  readonly about: readonly string[];
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: setup } = useQuery(setupQuery);
  const { data: list } = useQuery({
    queryKey: ['common-passwords'],
    staleTime: Infinity,
    enabled: password !== '',
    queryFn: async () => ({ isCommon: await commonPasswords() }),
  });
  if (password === '' || !setup || !list) return <span className="password-strength" aria-live="polite" />;
  const weak = weaknessOf(password, setup.password, { own: about, words: productWords, ...list });
  const good = [...password].length >= long ? 'password.strong' : 'password.enough';
  return (
    <span className={`password-strength ${weak ? 'password-weak' : 'password-good'}`} aria-live="polite">
      {weak ? say(weakWords(weak, setup.password)) : t(good)}
    </span>
  );
}
