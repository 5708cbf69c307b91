import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '#web/app/http.ts';
import { useLanguage } from '#web/app/language.ts';
import { calendarQuery } from '#web/app/session.ts';
import { useNow } from '#web/app/unit-clock.ts';
import { deadline } from '#web/kit/deadline.ts';
import { copyNo } from '#kernel/copy-no.ts';
import { shortTime } from './desk-line.ts';

interface Held {
  readonly id: string;
  readonly title: string;
  readonly copy_no: number | null;
  readonly due_at: string | null;
}

/** What he has in hand, each with the time it is due: a count is never shown without its list. */
export function InHand({ person, changed }: { readonly person: string; readonly changed: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const years = useQuery(calendarQuery).data;
  const { data } = useQuery({
    queryKey: ['desk', 'in-hand', person, changed],
    queryFn: () =>
      get<{ rows: readonly Held[]; total: { count: number } }>(`registers/holdings?holder_id=${person}&limit=50`),
    placeholderData: (before) => before,
  });
  if (!data) return <p className="in-hand quiet">{t('state.loading')}</p>;
  const rows = [...data.rows].sort((a, b) => (a.due_at ?? '9').localeCompare(b.due_at ?? '9'));
  const told = rows.map((row) => ({ row, due: row.due_at ? deadline(row.due_at, now, language, years) : null }));
  const late = told.filter(({ due }) => due?.urgency === 'late').length;
  if (rows.length === 0) return <p className="in-hand">{t('desk.nothingHeld')}</p>;
  return (
    <div className="in-hand">
      <h2>
        {t('desk.inHand', { count: data.total.count })}
        {late > 0 && <span className="in-hand-late">{t('desk.late', { count: late })}</span>}
      </h2>
      <ul>
        {told.map(({ row, due }) => (
          <li key={row.id}>
            <span className="in-hand-title">{row.title}</span>
            <span className="num quiet">{copyNo(row.copy_no)}</span>
            <span className={`num in-hand-due in-hand-${due?.urgency ?? 'calm'}`}>
              {due === null ? '-' : ['late', 'today'].includes(due.urgency) ? due.words : shortTime(row.due_at ?? '')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
