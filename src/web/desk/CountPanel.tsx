import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '#web/app/session.ts';
import { deskProcedures } from './acts.ts';
import { CountRing } from './CountRing.tsx';
import { unseenOf } from './desk-count.ts';
import { shortTime } from './desk-line.ts';
import type { Counting } from './desk-state.ts';

const others = ['misplaced', 'held_elsewhere', 'unregistered', 'destroyed', 'duplicate'] as const;

/** The count of one cabinet. What is left is not named before the first summary, so that nobody ticks off a list. */
export function CountPanel({ counting, waiting }: { readonly counting: Counting; readonly waiting: number }) {
  const { t } = useTranslation();
  const { person } = useSession();
  const { counted, expected, searching } = counting;
  const strange = counted.misplaced + counted.held_elsewhere + counted.unregistered + counted.destroyed;
  return (
    <section className="count" aria-label={t('count.title', { place: counting.place })}>
      <h2>{t('count.title', { place: counting.place })}</h2>
      <p className="quiet">
        {t('count.by', { name: person.name })}
        {counting.openedAt && <span className="num"> · {t('count.frozen', { at: shortTime(counting.openedAt) })}</span>}
      </p>
      <div className="count-main">
        <CountRing present={counted.present} expected={expected} label={t('count.ofExpected', { expected })} />
        <dl>
          <div>
            <dd className="num">{unseenOf(counting)}</dd>
            <dt>{t('count.unseen')}</dt>
          </div>
          <div className={strange > 0 ? 'count-strange' : ''}>
            <dd className="num">{strange}</dd>
            <dt>{t('count.strange')}</dt>
          </div>
          <div className={waiting > 0 ? 'count-waiting' : ''}>
            <dd className="num">{waiting}</dd>
            <dt>{t('count.waiting')}</dt>
          </div>
        </dl>
      </div>
      <dl className="count-others">
        {others.map((verdict) => (
          <div key={verdict}>
            <dt>{t(`count.${verdict}`)}</dt>
            <dd className="num">{counted[verdict]}</dd>
          </div>
        ))}
      </dl>
      {searching ? (
        <p role="status">
          {t('count.searching')}{' '}
          <Link
            to="/acts/$id"
            params={{ id: deskProcedures.closeInventory }}
            search={{ inventory: counting.inventory }}
          >
            {t('count.account')}
          </Link>
        </p>
      ) : (
        <p className="quiet">{t(counting.summaries === 0 ? 'count.blind' : 'count.finish')}</p>
      )}
    </section>
  );
}
