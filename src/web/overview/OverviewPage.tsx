import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hubsQuery, unitOverviewQuery } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseMap } from '#web/kit/ClauseMap.tsx';
import { FigureStrip } from '#web/kit/FigureStrip.tsx';
import { minute } from '#web/kit/format.ts';
import { Page, Panel } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import { ComingWeeks } from './ComingWeeks.tsx';
import { LateDepartments } from './LateDepartments.tsx';
import { LevelBars } from './LevelBars.tsx';
import './overview.css';

/** The whole unit at a glance; every figure and every part of a picture opens its rows. */
export function OverviewPage() {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, refetch } = useQuery(unitOverviewQuery);
  const { data: hubs } = useQuery(hubsQuery);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const { figures, levels, late, departments, weeks, coming, clauses, asOf } = data;
  const rows = (hubs?.hubs ?? [])
    .map(({ id, title, domains }) => ({
      key: id,
      title: say(title),
      clauses: clauses.filter((clause) => domains.includes(clause.domain)),
    }))
    .filter((row) => row.clauses.length > 0);
  return (
    <Page title={t('menu.overview')} lead={t('overview.lead', { at: minute(asOf).slice(5) })}>
      <div className="overview">
        <FigureStrip figures={figures} />
        <div className="overview-two">
          <div>
            {levels && (
              <Panel title={say(levels.title)}>
                <LevelBars levels={levels} />
              </Panel>
            )}
            {clauses.length > 0 && (
              <Panel title={t('overview.clauses', { count: clauses.length })} aside={t('overview.perSquare')}>
                <ClauseMap rows={rows} />
              </Panel>
            )}
          </div>
          <div>
            <Panel title={t('overview.late')}>
              <LateDepartments late={late} departments={departments} />
            </Panel>
            <Panel title={t('overview.coming')}>
              <ComingWeeks weeks={weeks} coming={coming} />
            </Panel>
          </div>
        </div>
      </div>
    </Page>
  );
}
