import { useTranslation } from 'react-i18next';
import type { Trends } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { countText } from '#web/kit/count-text.ts';
import { LineLink } from './LineLink.tsx';
import './trends.css';

/** The same numbers as a table. */
export function TrendTable({ trends }: { readonly trends: Trends }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <table className="trends-table">
      <thead>
        <tr>
          <th scope="col">{t('overview.monthly')}</th>
          {trends.lines.map(({ title }) => (
            <th key={title.zh} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trends.months.map((month, at) => (
          <tr key={month}>
            <th scope="row" className="num">
              {month}
            </th>
            {trends.lines.map((line) => {
              const { count = 0, filter = {} } = line.months[at] ?? {};
              return (
                <td key={line.title.zh} className="num">
                  <LineLink line={line} filter={filter}>
                    {count}
                  </LineLink>
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('overview.total')}</th>
          {trends.lines.map((line) => (
            <td key={line.title.zh} className="num">
              <LineLink line={line} filter={line.total.filter}>
                {countText({ count: line.total.count, exact: line.exact })}
              </LineLink>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
