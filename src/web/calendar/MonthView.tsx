import { useLanguage } from '#web/app/language.ts';
import { weekday } from '#web/kit/format.ts';
import { weeksOf } from './days.ts';
import { MonthCell } from './MonthCell.tsx';
import type { ViewProps } from './view-props.ts';

/** A month in weeks from Monday. */
export function MonthView({ at, today, events, kind, onChoose, onKey }: ViewProps) {
  const language = useLanguage();
  const weeks = weeksOf(at.slice(0, 7));
  return (
    <table className="calendar-month">
      <thead>
        <tr>
          {weeks[0]?.map((one) => (
            <th key={one} scope="col">
              {weekday(one, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              <MonthCell
                key={one}
                day={one}
                within={one.startsWith(at.slice(0, 7))}
                today={one === today}
                chosen={one === at}
                kind={kind(one)}
                events={events.get(one) ?? []}
                onChoose={onChoose}
                onKey={onKey}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
