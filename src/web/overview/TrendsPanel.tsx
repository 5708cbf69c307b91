import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trendsQuery } from '#web/app/hubs.ts';
import { Panel } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import type { Period } from './PeriodSwitch.tsx';
import { TrendBars } from './TrendBars.tsx';
import { TrendTable } from './TrendTable.tsx';

/** What happened in the period, by month, as a picture or as a table. */
export function TrendsPanel({ period }: { readonly period: Period }) {
  const { t } = useTranslation();
  const [table, setTable] = useState(false);
  const { data, error, refetch } = useQuery({ ...trendsQuery(period), placeholderData: keepPreviousData });
  const aside = (
    <>
      {data && <span className="num">{t('overview.span', { from: data.from, to: data.to })}</span>}{' '}
      <button type="button" className="trends-switch" onClick={() => setTable(!table)}>
        {t(table ? 'overview.asPicture' : 'overview.asTable')}
      </button>
    </>
  );
  return (
    <Panel title={t('overview.trends')} aside={aside}>
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading rows={5} />
      ) : data.lines.length === 0 ? (
        <p className="quiet">{t('overview.trendsNone')}</p>
      ) : table ? (
        <TrendTable trends={data} />
      ) : (
        <TrendBars trends={data} />
      )}
    </Panel>
  );
}
