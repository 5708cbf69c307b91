import { Link } from '@tanstack/react-router';
import { useSay } from '#web/app/language.ts';
import type { Event } from './days.ts';

/** What falls on a day, in a line: when, what, how many; it opens exactly those rows. */
export function EventLink({ event }: { readonly event: Event }) {
  const say = useSay();
  const { title, register, colour, time, count, filter } = event;
  return (
    <Link to="/registers/$name" params={{ name: register }} search={{ ...filter }} className="calendar-event">
      <i className={`part-fill-${colour}`} aria-hidden="true" />
      {time && <span className="num">{time} </span>}
      <span className="calendar-event-title">{say(title)}</span> <b className="num">{count}</b>
    </Link>
  );
}
