import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordStrength } from './PasswordStrength.tsx';

export interface NewPassword {
  readonly first: string;
  readonly again: string;
}

/** A new password, typed twice because it cannot be seen. */
export function NewPasswordFields(props: {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  /** Names of whose it is, as far as the page knows them. */
  readonly about: readonly string[];
}) {
  const { value, onChange, about } = props;
  const { t } = useTranslation();
  const ids = { first: useId(), again: useId(), hint: useId() };
  return (
    <>
      <label htmlFor={ids.first}>{t('login.new')}</label>
      <Input
        id={ids.first}
        size="large"
        type="password"
        autoComplete="new-password"
        aria-describedby={ids.hint}
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.target.value })}
      />
      <span id={ids.hint} className="quiet">
        {t('login.newHint')}
      </span>
      <PasswordStrength password={value.first} about={about} />
      <label htmlFor={ids.again}>{t('login.newAgain')}</label>
      <Input
        id={ids.again}
        size="large"
        type="password"
        autoComplete="new-password"
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.target.value })}
      />
    </>
  );
}
