import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { InvitationSlip } from '#web/kit/InvitationSlip.tsx';
import { adminRoles, type AdminRole, type Setup } from './setup-check.ts';

export interface Founded {
  readonly invitations: Readonly<Record<AdminRole, string>>;
  readonly days: number;
}

interface Props {
  readonly founded: Founded;
  readonly administrators: Setup['administrators'];
}

/** The three links, shown this once: each is handed to its administrator, who alone ever knows his password. */
export function SetupDone({ founded, administrators }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <main className="setup">
      <h1>{t('setup.founded')}</h1>
      <p>{t('setup.foundedMore')}</p>
      <div className="setup-links">
        {adminRoles.map((role) => (
          <InvitationSlip
            key={role}
            title={`${t(`setup.${role}`)} · ${administrators[role].name}`}
            login={administrators[role].login}
            invitation={founded.invitations[role]}
            days={founded.days}
          />
        ))}
      </div>
      <p>
        <Button type="primary" size="large" onClick={() => void navigate({ to: '/login', search: {} })}>
          {t('setup.handedOut')}
        </Button>
      </p>
    </main>
  );
}
