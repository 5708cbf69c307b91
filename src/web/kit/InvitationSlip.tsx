import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './invitation-slip.css';

interface Props {
  readonly invitation: string;
  readonly days: number;
  /** Whose it is, as far as whoever gives it is told. */
  readonly title?: string;
  readonly login?: string | undefined;
}

/** A link told once: copied, or printed as a slip for its owner. What opens it stands behind #, which a browser sends to nobody. */
export function InvitationSlip({ invitation, days, title, login }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const link = `${location.origin}/invitation#${invitation}`;
  const copy = () => void navigator.clipboard.writeText(link).then(() => setCopied(true));
  return (
    <section className="invitation-slip" aria-labelledby={id}>
      <h3 id={id}>{title ?? t('invitation.slip')}</h3>
      {login && (
        <p>
          {t('login.login')}: <span className="num">{login}</span>
        </p>
      )}
      <p className="invitation-link">{link}</p>
      <p className="quiet">{t('invitation.slipMore', { days })}</p>
      <p className="invitation-acts">
        {'clipboard' in navigator && (
          <Button onClick={copy}>{t(copied ? 'invitation.copied' : 'invitation.copy')}</Button>
        )}
        <Button onClick={() => window.print()}>{t('invitation.print')}</Button>
      </p>
    </section>
  );
}
