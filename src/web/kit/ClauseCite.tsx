import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseDetail, ClauseLine } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useLanguage } from '#web/app/language.ts';
import { articlesQuery } from '#web/app/session.ts';
import { ClauseName } from './ClauseName.tsx';
import './clause-cite.css';

/** A clause's article that opens in place: text, mode and tests, without leaving the screen. */
export function ClauseCite({ id, open: startOpen = false }: { readonly id: string; readonly open?: boolean }) {
  const [open, setOpen] = useState(startOpen);
  const panel = useId();
  const { data: articles } = useQuery(articlesQuery);
  return (
    <span className="cite">
      <button
        type="button"
        className="cite-button num"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <ClauseName id={id} article={articles?.[id]} />
      </button>
      {open && <ClausePanel id={id} panel={panel} />}
    </span>
  );
}

function ClausePanel({ id, panel }: { readonly id: string; readonly panel: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, isError } = useQuery({
    queryKey: ['clauses', id],
    staleTime: 300_000,
    queryFn: async () => {
      const body = await get<ClauseDetail | { clause: ClauseDetail }>(`clauses/${id}`);
      return 'clause' in body ? body.clause : body;
    },
  });
  if (isError) return <span className="cite-panel">{t('state.failed')}</span>;
  if (!data) return <span className="cite-panel quiet">{t('state.loading')}</span>;
  return (
    <span className="cite-panel" id={panel}>
      <span className="cite-text">{language === 'zh' ? data.zh : data.en}</span>
      <span className="cite-meta">
        <span>{t(`mode.${data.mode}`)}</span>
        <span>{t('clause.tests', { passed: passedOf(data), count: data.cases?.length ?? 0 })}</span>
        <Link to="/clauses/$id" params={{ id }}>
          {t('clause.openPage')}
        </Link>
      </span>
    </span>
  );
}

export function passedOf(clause: Pick<ClauseDetail, 'cases'> | ClauseLine): number {
  if ('passed' in clause && typeof clause.passed === 'number') return clause.passed;
  return Array.isArray(clause.cases) ? clause.cases.filter((one: { passed?: boolean | null }) => one.passed).length : 0;
}
