import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { hubsQuery, unitOverviewQuery } from '#web/app/hubs.ts';
import { useSay, withPhrases } from '#web/app/language.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { ClauseMap } from '#web/kit/ClauseMap.tsx';
import { FigureStrip } from '#web/kit/FigureStrip.tsx';
import { minute } from '#web/kit/format.ts';
import { Page, Panel } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import { ComingWeeks } from './ComingWeeks.tsx';
import { LateDepartments } from './LateDepartments.tsx';
import { LevelBars } from './LevelBars.tsx';
import { PeriodSwitch, periods } from './PeriodSwitch.tsx';
import { ReadinessPanel } from './ReadinessPanel.tsx';
import './overview.css';

const TrendsPanel = lazy(
  withPhrases(() => import('./TrendsPanel.tsx').then((file) => ({ default: file.TrendsPanel }))),
);

/** The whole unit, or a department for its head, at a glance; every figure and every part of a picture opens its rows. */
export function OverviewPage() {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/shell/overview' });
  const { data, error, refetch } = useQuery(unitOverviewQuery);
  const { data: his } = useQuery(hubsQuery);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const { figures, levels, late, departments, department, weeks, coming, hubs, clauses, asOf } = data;
  const period = periods.find((one) => one === search.period) ?? periods[0];
  const at = minute(asOf).slice(5);
  const rows = hubs
    .map(({ id, title, domains }) => ({
      key: id,
      title: say(title),
      opens: his?.hubs.some((one) => one.id === id) ?? false,
      clauses: clauses.filter((clause) => domains.includes(clause.domain)),
    }))
    .filter((row) => row.clauses.length > 0);
  return (
    <Page
      title={t('menu.overview')}
      lead={department ? t('overview.leadOf', { department, at }) : t('overview.lead', { at })}
      actions={
        <>
          <PeriodSwitch
            period={period}
            onPeriod={(to) =>
              void navigate({ to: '/overview', search: to === periods[0] ? {} : { period: to }, replace: true })
            }
          />
          <Button href={linkTo(`/api/overview/briefing?period=${period}`)} target="_blank" rel="noreferrer">
            {t('overview.briefing')}
          </Button>
        </>
      }
    >
      <div className="overview">
        <FigureStrip figures={figures} />
        <div className="overview-two">
          <div>
            {levels && (
              <Panel title={say(levels.title)}>
                <LevelBars levels={levels} />
              </Panel>
            )}
            <Suspense fallback={<Loading rows={5} />}>
              <TrendsPanel period={period} />
            </Suspense>
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
            {clauses.length > 0 && <ReadinessPanel rows={rows} />}
          </div>
        </div>
      </div>
    </Page>
  );
}
