import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClauseLine } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useLanguage } from '#web/app/language.ts';
import { matches } from '#web/app/menu.ts';
import { ClauseName } from '#web/kit/ClauseName.tsx';
import { ClauseText } from '#web/kit/ClauseText.tsx';
import { Page } from '#web/kit/Page.tsx';
import { Failed, Filtered, Loading } from '#web/kit/States.tsx';
import { type KeyOf, zh } from '#web/phrases/zh.ts';
import { countOf, modes } from './clause-counts.ts';
import './clause.css';

interface Summary {
  readonly implemented: number;
  readonly clauses: number;
  readonly cases: number;
  readonly passed: number;
}

/** The regulation itself: every clause, what it does here, and how it stands. */
export function ClauseListPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/shell/clauses' });
  const { data, error, refetch } = useQuery({
    queryKey: ['clauses'],
    staleTime: 60_000,
    queryFn: () => get<{ clauses: readonly ClauseLine[]; summary: Summary }>('clauses'),
  });
  const set = (key: string, value: string | undefined) =>
    void navigate({
      to: '/clauses',
      search: value
        ? { ...search, [key]: value }
        : Object.fromEntries(Object.entries(search).filter(([one]) => one !== key)),
      replace: true,
    });
  const shown = (data?.clauses ?? []).filter(
    (clause) =>
      matches(search.q ?? '', clause.id, clause.article?.zh, clause.article?.en, clause.zh, clause.en) &&
      (!search.mode || clause.mode === search.mode) &&
      (!search.status || clause.status === search.status),
  );
  const statuses = [...new Set(data?.clauses.map((clause) => clause.status))];
  return (
    <Page
      title={t('menu.clauses')}
      lead={data && <span className="num">{t('clauses.lead', { clauses: String(data.summary.clauses) })}</span>}
      actions={
        <>
          <Input
            allowClear
            aria-label={t('clauses.filter')}
            placeholder={t('clauses.filter')}
            value={search.q ?? ''}
            onChange={(event) => set('q', event.target.value)}
            style={{ width: 220 }}
          />
          <Select
            allowClear
            aria-label={t('clauses.mode')}
            placeholder={t('clauses.mode')}
            value={search.mode}
            onChange={(value) => set('mode', value)}
            options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
            style={{ width: 110 }}
          />
          <Select
            allowClear
            aria-label={t('clauses.status')}
            placeholder={t('clauses.status')}
            value={search.status}
            onChange={(value) => set('status', value)}
            options={statuses.map((status) => ({ value: status, label: statusName(t, status) }))}
            style={{ width: 130 }}
          />
        </>
      }
    >
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={12} />}
      {data && shown.length === 0 && (
        <Filtered onClear={() => void navigate({ to: '/clauses', search: {}, replace: true })} />
      )}
      {shown.length > 0 && (
        <table className="clauses">
          <thead>
            <tr>
              <th scope="col">{t('clauses.no')}</th>
              <th scope="col">{t('clauses.text')}</th>
              <th scope="col">{t('clauses.mode')}</th>
              <th scope="col">{t('clauses.status')}</th>
              <th scope="col" className="at-right">
                {t('clauses.rules')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((clause) => (
              <tr key={clause.id}>
                <td className="num">
                  <Link to="/clauses/$id" params={{ id: clause.id }}>
                    <ClauseName id={clause.id} article={clause.article} />
                  </Link>
                </td>
                <td>
                  <ClauseText text={clause[language]} />
                </td>
                <td>{t(`mode.${clause.mode}`)}</td>
                <td className={clause.status === 'pending' ? 'quiet' : ''}>{statusName(t, clause.status)}</td>
                <td className="num at-right">{countOf(clause.rules)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

export function statusName(t: ReturnType<typeof useTranslation>['t'], status: string): string {
  const key = `clause.is.${status}`;
  return key in zh ? t(key as KeyOf<'clause.is.'>) : status;
}
