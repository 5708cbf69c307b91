import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HubId } from '#kernel/generated/clauses.ts';
import type { OverviewClause } from '#web/app/hubs.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { Panel } from '#web/kit/Page.tsx';
import { readinessOf } from './readiness.ts';
import './readiness.css';

interface Props {
  readonly rows: readonly {
    readonly key: HubId;
    readonly title: string;
    /** Its hub is among his. */
    readonly opens: boolean;
    readonly clauses: readonly OverviewClause[];
  }[];
}

/** So many gaps are named; the squares show the others. */
const mostGaps = 5;

/** Which of the rules in force have something on record this year, by kind of work, and which have something late. */
export function ReadinessPanel({ rows }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const all = readinessOf(rows.flatMap(({ clauses }) => clauses));
  return (
    <Panel title={t('overview.ready')} aside={t('overview.readyNote')}>
      <p className="ready-sum">
        <b className="num">{all.evidenced}</b> <span className="num">/ {all.inForce}</span> {t('overview.readyLead')}
      </p>
      <ul className="ready">
        {rows.map(({ key, title, opens, clauses }) => {
          const { evidenced, inForce } = readinessOf(clauses);
          if (inForce === 0) return null;
          const bar = <i className="part-fill-teal" style={{ width: `${(evidenced / inForce) * 100}%` }} />;
          const said = t('overview.readyOf', { title, count: evidenced, of: inForce });
          return (
            <li key={key}>
              <span className="ready-name">{title}</span>
              {opens ? (
                <Link
                  to="/d/$hub"
                  params={{ hub: key }}
                  search={{ tab: 'clauses' }}
                  className="ready-track"
                  aria-label={said}
                  title={said}
                >
                  {bar}
                </Link>
              ) : (
                <span className="ready-track">{bar}</span>
              )}
              <span className="num ready-count">
                {evidenced} / {inForce}
              </span>
            </li>
          );
        })}
      </ul>
      <h3 className="ready-gaps">{t('overview.gaps')}</h3>
      {all.late.length === 0 && <p className="quiet">{t('overview.noGaps')}</p>}
      <ul>
        {all.late.slice(0, mostGaps).map((clause) => (
          <li key={clause.id} className="ready-gap">
            <span>
              {say(clause.article)} {clause[language]}
            </span>
            <Link
              to="/clauses/$id"
              params={{ id: clause.id }}
              aria-label={`${t('overview.fill')} ${say(clause.article) || clause.id}`}
            >
              {t('overview.fill')}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
