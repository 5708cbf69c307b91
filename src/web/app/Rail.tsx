import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { levelNames } from '#kernel/label.ts';
import type { CaseLine } from './api.ts';
import { get } from './http.ts';
import { type HubLine, hubsQuery } from './hubs.ts';
import { Icon } from './icons.tsx';
import { useSay } from './language.ts';
import { usePins } from './pins.ts';
import { useSession } from './session.ts';

/** Where one works, nine ways at most: today and what waits, the hubs of one's roles, and all there is. */
export function Rail() {
  const { t } = useTranslation();
  const say = useSay();
  const { unit, person } = useSession();
  const { data } = useQuery(hubsQuery);
  const pins = usePins(person.id, data?.rail ?? []);
  const { data: waiting } = useQuery({
    queryKey: ['cases', 'todo'],
    queryFn: () => get<{ cases: readonly CaseLine[] }>('cases?box=todo'),
  });
  const count = waiting?.cases.length ?? 0;
  const level =
    unit.siteLevel === 'none' ? t('shell.siteNone') : t('shell.site', { level: say(levelNames[unit.siteLevel]) });
  return (
    <nav className="rail" aria-label={t('shell.menu')}>
      <Link to="/" className="rail-brand" title={unit.name}>
        <img src="/mark.svg" alt="" width="26" height="26" />
        <span>
          <b>{t('shell.name')}</b>
          <span className="rail-unit">{unit.name}</span>
        </span>
      </Link>
      <ul className="rail-list">
        <li>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className="rail-link">
            <Entry icon="Sun" label={t('menu.day')} />
          </Link>
        </li>
        <li>
          <Link to="/cases" activeOptions={{ includeSearch: false }} className="rail-link">
            <Entry icon="CheckSquare" label={t('menu.cases')}>
              {count > 0 && <em className="rail-badge">{count}</em>}
            </Entry>
          </Link>
        </li>
        <li>
          <Link to="/calendar" search={{}} activeOptions={{ includeSearch: false }} className="rail-link">
            <Entry icon="Calendar" label={t('menu.calendar')} />
          </Link>
        </li>
      </ul>
      <ul className="rail-list">
        {pins.map((id) => (
          <Pinned key={id} id={id} hub={data?.hubs.find((one) => one.id === id)} />
        ))}
      </ul>
      <ul className="rail-list">
        <li>
          <Link to="/all" className="rail-link">
            <Entry icon="Appstore" label={t('menu.all')} />
          </Link>
        </li>
      </ul>
      <p className="rail-foot" title={t('shell.siteHelp')}>
        {level}
        <br />
        {t('shell.siteMore')}
      </p>
    </nav>
  );
}

/** A hub, or one of the pages that may stand beside them; nothing for what one has no longer anything to do with. */
function Pinned({ id, hub }: { readonly id: string; readonly hub: HubLine | undefined }) {
  const { t } = useTranslation();
  const say = useSay();
  if (id === 'overview')
    return (
      <li>
        <Link to="/overview" className="rail-link">
          <Entry icon="Dashboard" label={t('menu.overview')} />
        </Link>
      </li>
    );
  if (id === 'ledger')
    return (
      <li>
        <Link to="/ledger" activeOptions={{ includeSearch: false }} className="rail-link">
          <Entry icon="FileProtect" label={t('menu.ledger')} />
        </Link>
      </li>
    );
  if (!hub) return null;
  return (
    <li>
      <Link
        to="/d/$hub"
        params={{ hub: hub.id }}
        search={{}}
        activeOptions={{ includeSearch: false }}
        className="rail-link"
      >
        <Entry icon={hub.icon} label={say(hub.title)}>
          {hub.late > 0 && (
            <em className="rail-late" aria-label={t('hub.late', { count: hub.late })}>
              {hub.late}
            </em>
          )}
        </Entry>
      </Link>
    </li>
  );
}

function Entry({
  icon,
  label,
  children,
}: {
  readonly icon: string;
  readonly label: string;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <Icon name={icon} />
      <span className="rail-word">{label}</span>
      {children}
    </>
  );
}
