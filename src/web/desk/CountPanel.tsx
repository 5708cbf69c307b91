import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FactList } from '#web/kit/FactList.tsx';
import { RefusalPanel } from '#web/kit/RefusalPanel.tsx';
import { Failed } from '#web/kit/States.tsx';
import { deskProcedures } from './acts.ts';
import type { Counting } from './desk-state.ts';
import type { Closing } from './use-close-count.ts';

const others = ['misplaced', 'held_elsewhere', 'duplicate', 'unregistered', 'destroyed'] as const;

/** The count of one cabinet: expected, counted, differing, unsynced. What remains is not shown before the end, so that nobody ticks off a list. */
export function CountPanel({
  counting,
  waiting,
  closing,
}: {
  readonly counting: Counting;
  readonly waiting: number;
  readonly closing: Closing;
}) {
  const { t } = useTranslation();
  const { counted, expected } = counting;
  const strange = counted.misplaced + counted.held_elsewhere + counted.unregistered + counted.destroyed;
  return (
    <section className="count" aria-label={t('count.title', { place: counting.place })}>
      <h2>{t('count.title', { place: counting.place })}</h2>
      <dl className="count-main">
        <div>
          <dt>{t('count.expected')}</dt>
          <dd className="num">{expected}</dd>
        </div>
        <div>
          <dt>{t('count.present')}</dt>
          <dd className="num">{counted.present}</dd>
        </div>
        <div className={strange > 0 ? 'count-strange' : ''}>
          <dt>{t('count.strange')}</dt>
          <dd className="num">{strange}</dd>
        </div>
        <div className={waiting > 0 ? 'count-waiting' : ''}>
          <dt>{t('count.waiting')}</dt>
          <dd className="num">{waiting}</dd>
        </div>
      </dl>
      <dl className="count-others">
        {others.map((verdict) => (
          <div key={verdict}>
            <dt>{t(`count.${verdict}`)}</dt>
            <dd className="num">{counted[verdict]}</dd>
          </div>
        ))}
      </dl>
      {closing.refusal && (
        <>
          <RefusalPanel refusal={closing.refusal} compact />
          <p>
            <button type="button" className="count-search" disabled={closing.busy} onClick={closing.search}>
              <kbd>F4</kbd> {t('count.search')}
            </button>
          </p>
          <p>
            <Link
              to="/acts/$id"
              params={{ id: deskProcedures.closeInventory }}
              search={{ inventory: counting.inventory }}
            >
              {t('count.account')}
            </Link>
          </p>
        </>
      )}
      {closing.searching && <p role="status">{t('count.searching')}</p>}
      {closing.fault !== null && <Failed error={closing.fault} onRetry={closing.close} />}
      {closing.report ? (
        <div className="count-report" role="status">
          <h3>{t('count.report')}</h3>
          <FactList facts={closing.report} />
          <p className="quiet">{t('count.reportMore')}</p>
        </div>
      ) : (
        <p className="quiet">{waiting > 0 ? t('count.finishLater') : t('count.finish')}</p>
      )}
    </section>
  );
}
