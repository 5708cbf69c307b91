import { useTranslation } from 'react-i18next';
import type { Trends } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { countText } from '#web/kit/count-text.ts';
import { LineLink } from './LineLink.tsx';
import './trends.css';

/** Each kind of happening by itself, a column for each month; a column opens its rows. */
export function TrendBars({ trends }: { readonly trends: Trends }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <ul className="trends">
      {trends.lines.map((line) => {
        const most = Math.max(1, ...line.months.map(({ count }) => count));
        const title = say(line.title);
        const total = countText({ count: line.total.count, exact: line.exact });
        return (
          <li key={title}>
            <span className="trends-name">{title}</span>
            <span className="trends-months">
              {line.months.map(({ month, count, filter }) => (
                <span key={month} className="trends-month">
                  {count > 0 ? (
                    <LineLink
                      line={line}
                      filter={filter}
                      className={`bar part-fill-${line.colour}`}
                      style={{ height: `${Math.max(12, (count / most) * 100)}%` }}
                      title={t('overview.month', { title, month, count })}
                      label={t('overview.month', { title, month, count })}
                    />
                  ) : (
                    <i aria-hidden="true" />
                  )}
                </span>
              ))}
            </span>
            <LineLink
              line={line}
              filter={line.total.filter}
              className="num trends-total"
              label={t('overview.totalOf', { title, count: total })}
            >
              {total}
            </LineLink>
          </li>
        );
      })}
      <li className="trends-axis" aria-hidden="true">
        <span className="trends-name" />
        <span className="trends-months">
          {trends.months.map((month) => (
            <span key={month} className="trends-month num">
              {Number(month.slice(5))}
            </span>
          ))}
        </span>
        <span className="trends-total" />
      </li>
    </ul>
  );
}
