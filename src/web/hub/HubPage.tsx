import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hubClausesQuery, hubsQuery, overviewQuery } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery, registersQuery } from '#web/app/session.ts';
import { countText } from '#web/kit/count-text.ts';
import { Page } from '#web/kit/Page.tsx';
import { Failed, Loading, NotVisible } from '#web/kit/States.tsx';
import { HubActs } from './HubActs.tsx';
import { HubClauses } from './HubClauses.tsx';
import { HubHead } from './HubHead.tsx';
import { HubOverview } from './HubOverview.tsx';
import { HubRegisters } from './HubRegisters.tsx';
import { HubWork } from './HubWork.tsx';
import { actsOf, registersOf } from './hub-parts.ts';
import './hub.css';

const tabs = ['overview', 'work', 'registers', 'acts', 'clauses'] as const;
type Tab = (typeof tabs)[number];

/** One kind of work on one page: how it stands, what is under way, its registers, what can be done, and what governs it. */
export function HubPage() {
  const { t } = useTranslation();
  const say = useSay();
  const { hub: id } = useParams({ from: '/signed-in/shell/d/$hub' });
  const search = useSearch({ from: '/signed-in/shell/d/$hub' });
  const { data, error, refetch } = useQuery(hubsQuery);
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const { data: registers = [] } = useQuery(registersQuery);
  const hub = data?.hubs.find((one) => one.id === id);
  const { data: overview } = useQuery({ ...overviewQuery(id), enabled: hub !== undefined });
  const { data: clauses } = useQuery({ ...hubClausesQuery(id), enabled: hub !== undefined });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!hub) return <NotVisible />;
  const tab: Tab = tabs.find((one) => one === search.tab) ?? 'overview';
  const acts = actsOf(hub.id, procedures);
  const shelf = registersOf(hub.id, registers, procedures);
  const counts: Record<Tab, number | string | undefined> = {
    overview: undefined,
    work: overview && countText(overview.work),
    registers: shelf.length,
    acts: acts.reduce((sum, group) => sum + group.items.length, 0),
    clauses: clauses?.clauses.length,
  };
  return (
    <Page title={say(hub.title)} lead={say(hub.lead)} actions={<HubHead acts={acts} />}>
      <nav className="tabs" aria-label={say(hub.title)}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/d/$hub"
            params={{ hub: hub.id }}
            search={one === 'overview' ? {} : { tab: one }}
            replace
            className={one === tab ? 'tab tab-on' : 'tab'}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`hub.${one}`)}
            {counts[one] !== undefined && <em>{counts[one]}</em>}
          </Link>
        ))}
      </nav>
      {tab === 'overview' && <HubOverview hub={hub.id} shelf={shelf} />}
      {tab === 'work' && <HubWork hub={hub.id} />}
      {tab === 'registers' && <HubRegisters hub={hub.id} shelf={shelf} />}
      {tab === 'acts' && <HubActs groups={acts} />}
      {tab === 'clauses' && <HubClauses hub={hub.id} />}
    </Page>
  );
}
