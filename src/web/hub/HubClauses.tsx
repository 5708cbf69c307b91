import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HubId } from '#kernel/generated/clauses.ts';
import { type ClauseSquare, hubClausesQuery } from '#web/app/hubs.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { ClauseMap } from '#web/kit/ClauseMap.tsx';
import { ClauseText } from '#web/kit/ClauseText.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';

/** What governs a hub: a square for each clause, and each with its sentence. */
export function HubClauses({ hub }: { readonly hub: HubId }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(hubClausesQuery(hub));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const told = data.lookedThrough > 0;
  return (
    <div className="hub">
      {told && (
        <Panel title={t('hub.runs')} aside={t('hub.runsOf', { count: data.lookedThrough })}>
          <ClauseMap rows={[{ key: hub, title: null, clauses: data.clauses }]} />
        </Panel>
      )}
      <Panel flush>
        <ul className="clause-lines">
          {data.clauses.map((clause) => (
            <Line key={clause.id} clause={clause} told={told} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Line({ clause, told }: { readonly clause: ClauseSquare; readonly told: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  const { id, article, state, asked, refused, late } = clause;
  return (
    <li>
      <span className={`square square-${state ?? 'never'}`} aria-hidden="true" />
      <Link to="/clauses/$id" params={{ id }} className="clause-line-no">
        {article ? say(article) : t('clause.is.off')}
      </Link>
      <span className="clause-line-text">
        <ClauseText text={clause[language]} /> <small className="cite-id">{id}</small>
      </span>
      {told && <span className="quiet num">{t('hub.counts', { asked, refused, late })}</span>}
    </li>
  );
}
