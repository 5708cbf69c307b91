import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { calendarQuery, proceduresQuery } from '#web/app/session.ts';
import { useNow } from '#web/app/unit-clock.ts';
import { clock, date } from '#web/kit/format.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { workingDaysBetween } from '#web/kit/working-days.ts';
import { opened } from './case-queue.ts';

/** What waits for me: what, at which level, of whom, since when. */
export function CaseQueue({ queue, chosen }: { readonly queue: readonly CaseLine[]; readonly chosen: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  opened.add(chosen);
  return (
    <nav className="queue" aria-label={t('queue.todo')}>
      <header className="queue-head">
        <b>{t('queue.todo')}</b> <span className="quiet num">{queue.length}</span>
        <span className="queue-order quiet">{t('queue.order')}</span>
      </header>
      <ol className="queue-list">
        {queue.map((line) => {
          const title = procedures.find((one) => one.id === line.procedure)?.title;
          return (
            <li key={line.id}>
              <Link
                to="/cases/$id"
                params={{ id: line.id }}
                className={`queue-item${line.id === chosen ? ' queue-chosen' : ''}`}
                aria-current={line.id === chosen ? 'page' : undefined}
              >
                <span className="queue-line">
                  {!opened.has(line.id) && <i className="queue-unread" role="img" aria-label={t('queue.unread')} />}
                  <b>{say(line.title)}</b>
                  {line.level > 0 && <LevelChip level={line.level} size="small" />}
                </span>
                <span className="queue-line queue-sub">
                  <span className="queue-who">
                    {line.asked_by}
                    {title ? ` · ${say(title)}` : ''}
                  </span>
                  <Waited since={line.came_at} />
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      <p className="queue-foot quiet">{t('queue.keys')}</p>
    </nav>
  );
}

/** In working days, as the office counts; of today its hour. */
function Waited({ since }: { readonly since: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const { data: years = [] } = useQuery(calendarQuery);
  const [from, to] = [date(since), date(now)];
  if (from === to) return <span className="num">{t('queue.today', { at: clock(since) })}</span>;
  const days = workingDaysBetween(years, from, to);
  return (
    <span className={`num${days !== null && days > 1 ? ' queue-late' : ''}`}>
      {days === null ? from : t('queue.waited', { days: String(days) })}
    </span>
  );
}
