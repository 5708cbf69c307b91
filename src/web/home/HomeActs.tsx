import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasRole, proceduresQuery, useSession } from '#web/app/session.ts';

/** At most two acts somebody begins the day with. */
export function HomeActs() {
  const { t } = useTranslation();
  const session = useSession();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const may = (id: string) => procedures.some((one) => one.id === id && one.menu);
  if (
    hasRole(
      session,
      'system_admin',
      'security_admin',
      'audit_admin',
      'principal',
      'leader_in_charge',
      'business_leader',
    )
  )
    return null;
  if (hasRole(session, 'registry_clerk', 'secrecy_officer')) {
    return (
      <>
        {may('mail.receive') && (
          <Link to="/acts/$id" params={{ id: 'mail.receive' }} className="home-act">
            {t('home.receive')}
          </Link>
        )}
        <Link to="/desk" className="home-act home-act-first">
          {t('home.desk')} <kbd>F2</kbd>
        </Link>
      </>
    );
  }
  return (
    <>
      <Link to="/acts" className="home-act">
        {t('home.ask')}
      </Link>
      {may('incidents.open-incident') && (
        <Link to="/acts/$id" params={{ id: 'incidents.open-incident' }} className="home-act">
          {t('home.report')}
        </Link>
      )}
    </>
  );
}
