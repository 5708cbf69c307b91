import { useTranslation } from 'react-i18next';
import type { Summary, SummaryRow } from './desk-told.ts';
import { copyNo } from '#kernel/copy-no.ts';
import type { Counting } from './desk-state.ts';

/** 小结: how the count stands. Nothing changed by looking; a count ends by the number that is not there, typed into the scan box. */
export function SummaryPanel({ counting, summary }: { readonly counting: Counting; readonly summary: Summary }) {
  const { t } = useTranslation();
  const { expected, present, unseen, strange, remaining } = summary;
  return (
    <section className="summary" aria-label={t('summary.title', { n: counting.summaries })}>
      <header>
        <h2>{t('summary.title', { n: counting.summaries })}</h2>
        <span className="num">{t('summary.line', { expected, present, unseen, strange: strange.length })}</span>
        <span className="grow" />
        <span className="quiet">{t('summary.nothing')}</span>
      </header>
      <ul className="summary-ways">
        <li className="summary-on">
          <b>{t('summary.goOn')}</b>
          <span>{t('summary.goOnMore')}</span>
        </li>
        <li>
          <b>{t('summary.pause')}</b>
          <span>{t('summary.pauseMore')}</span>
        </li>
        <li>
          <b>{t(unseen > 0 ? 'summary.end' : 'summary.endAll', { count: unseen })}</b>
          <span>{t(unseen > 0 ? 'summary.endMore' : 'summary.endAllMore', { count: unseen })}</span>
        </li>
      </ul>
      {remaining.length > 0 && <SummaryList title={t('summary.remaining', { count: unseen })} rows={remaining} />}
      {strange.length > 0 && <SummaryList title={t('summary.strange', { count: strange.length })} rows={strange} />}
    </section>
  );
}

export function SummaryList({ title, rows }: { readonly title: string; readonly rows: readonly SummaryRow[] }) {
  const { t } = useTranslation();
  return (
    <table className="summary-rows">
      <caption>{title}</caption>
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${row.code}-${at}`}>
            <td>{row.verdict && t(`count.${row.verdict}`)}</td>
            <td>
              {row.mark && <span className="quiet">{row.mark}</span>}{' '}
              {row.title ?? <span className="num">{row.code}</span>}
            </td>
            <td className="num">{copyNo(row.copy_no)}</td>
            <td>{row.holder ?? row.place ?? '-'}</td>
            <td>{row.last && t('summary.last', { name: row.last })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
