import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClauseSquare } from '#web/app/hubs.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import './clause-map.css';

const states = ['late', 'refused', 'run', 'never', 'off'] as const;

interface Props {
  readonly rows: readonly {
    readonly key: string;
    readonly title: string | null;
    readonly clauses: readonly Pick<ClauseSquare, 'id' | 'article' | 'zh' | 'en' | 'state'>[];
  }[];
}

/** One square for each clause, by how it runs; each opens the clause. The words under it say what the colours mean and how many there are. */
export function ClauseMap({ rows }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const all = rows.flatMap(({ clauses }) => clauses);
  return (
    <div className="clause-map">
      {rows.map(({ key, title, clauses }) => (
        <div key={key} className="clause-map-row">
          {title !== null && <span className="clause-map-title">{title}</span>}
          <ul>
            {states.flatMap((state) =>
              clauses
                .filter((one) => (one.state ?? 'never') === state)
                .map((one) => (
                  <li key={one.id}>
                    <Link
                      to="/clauses/$id"
                      params={{ id: one.id }}
                      className={`square square-${state}`}
                      aria-label={`${say(one.article) || one.id} ${t(`clauseState.${state}`)}`}
                      title={`${say(one.article)} ${one[language]}`}
                    />
                  </li>
                )),
            )}
          </ul>
          {title !== null && <span className="num quiet">{clauses.length}</span>}
        </div>
      ))}
      <ul className="clause-map-legend">
        {states.map((state) => (
          <li key={state}>
            <i className={`square square-${state}`} aria-hidden="true" /> {t(`clauseState.${state}`)}{' '}
            <span className="num">{all.filter((one) => (one.state ?? 'never') === state).length}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
