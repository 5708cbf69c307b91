import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Text } from '#kernel/text.ts';
import { useSay } from './language.ts';

interface Props {
  /** What the directory is called. */
  readonly ldap: Text;
  readonly own: boolean;
  readonly onChange: (own: boolean) => void;
}

/** Whether the directory's password is typed or the one kept here. */
export function SignInWay({ ldap, own, onChange }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Segmented
      block
      aria-label={t('login.by')}
      value={own ? 'own' : 'ldap'}
      onChange={(value) => onChange(value === 'own')}
      options={[
        { value: 'ldap', label: say(ldap) },
        { value: 'own', label: t('login.own') },
      ]}
    />
  );
}
