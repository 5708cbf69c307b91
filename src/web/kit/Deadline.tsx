import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '#web/app/language.ts';
import { calendarQuery } from '#web/app/session.ts';
import { useNow } from '#web/app/unit-clock.ts';
import { deadlineLines } from './deadline-lines.ts';
import './deadline.css';

/** A due time as a row of work shows it: never colour alone. */
export function Deadline({ at, inline = false }: { readonly at: string; readonly inline?: boolean }) {
  const language = useLanguage();
  const now = useNow();
  const years = useQuery(calendarQuery).data;
  const { main, under, tone } = deadlineLines(at, now, language, years);
  return (
    <span className={`due due-${tone}${inline ? ' due-inline' : ''}`}>
      <b className="num">{main}</b>
      <span className="num">{under}</span>
    </span>
  );
}
