import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseDetail } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useLanguage } from '#web/app/language.ts';
import { articlesQuery } from '#web/app/session.ts';
import { ClauseName } from './ClauseName.tsx';
import { ClauseText } from './ClauseText.tsx';
import './clause-cite.css';

interface Props {
  readonly id: string;
  readonly open?: boolean;
  /** The article alone: what it says stands beside it. */
  readonly bare?: boolean;
}

/** A clause's article that opens in place: its text and what it does, without leaving the screen. */
export function ClauseCite({ id, open: startOpen = false, bare = false }: Props) {
  const [open, setOpen] = useState(startOpen);
  const panel = useId();
  const { data } = useQuery(articlesQuery);
  return (
    <span className="cite">
      <button
        type="button"
        className="cite-button num"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <ClauseName id={id} article={data?.articles[id]} gist={bare ? undefined : data?.gists[id]} />
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
      <span className="cite-text">
        <ClauseText text={language === 'zh' ? data.zh : data.en} />
      </span>
      <span className="cite-meta">
        <span>{t(`mode.${data.mode}`)}</span>
        <Link to="/clauses/$id" params={{ id }}>
          {t('clause.openPage')}
        </Link>
      </span>
    </span>
  );
}
