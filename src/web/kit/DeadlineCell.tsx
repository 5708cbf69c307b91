import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '#web/app/language.ts';
import { calendarQuery } from '#web/app/session.ts';
import { useNow } from '#web/app/unit-clock.ts';
import { deadline } from './deadline.ts';
import './deadline-cell.css';

/** Absolute date, words under it, and a bar that fills as the time runs out. `met`: the duty is done, only the date is told. */
export function DeadlineCell({
  due,
  met = false,
  inline = false,
}: {
  readonly due: string | null | undefined;
  readonly met?: boolean;
  readonly inline?: boolean;
}) {
  const language = useLanguage();
  const now = useNow();
  const years = useQuery(calendarQuery).data;
  if (!due) return <span className="quiet">–</span>;
  const shown = deadline(due, now, language, years);
  if (met) return <span className="num quiet">{shown.absolute}</span>;
  return (
    <span className={`deadline deadline-${shown.urgency}${inline ? ' deadline-inline' : ''}`}>
      <span className="num">{shown.absolute}</span>
      <span className="deadline-words">{shown.words}</span>
      <span className="deadline-bar" aria-hidden="true">
        <i style={{ width: `${Math.round(shown.filled * 100)}%` }} />
      </span>
    </span>
  );
}
