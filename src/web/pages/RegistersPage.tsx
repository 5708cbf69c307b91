import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { registersQuery } from '#web/app/session.ts';
import { Page } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import './directory.css';

/** All registers one may open, those of one's own menu first. */
export function RegistersPage() {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, refetch } = useQuery(registersQuery);
  const groups = [
    { name: t('registers.mine'), items: (data ?? []).filter((one) => one.menu) },
    { name: t('registers.others'), items: (data ?? []).filter((one) => !one.menu) },
  ].filter((group) => group.items.length > 0);
  return (
    <Page title={t('menu.registers')} lead={t('registers.lead')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <div className="directory">
        {groups.map((group) => (
          <section key={group.name} className="directory-group">
            <h2>{group.name}</h2>
            <ul>
              {group.items.map((item) => (
                <li key={item.name}>
                  <Link to="/registers/$name" params={{ name: item.name }} search={{}}>
                    <b>{say(item.title)}</b>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
