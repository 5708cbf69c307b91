import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '#web/app/http.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { setPrefs, usePrefs } from '#web/app/prefs.ts';
import { calendarQuery } from '#web/app/session.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import { date, weekday } from '#web/kit/format.ts';
import { Page } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import { DayPanel } from './DayPanel.tsx';
import { MonthCell } from './MonthCell.tsx';
import { type CalendarDays, eventsOn, kindOf, monthBeside, weeksOf } from './month.ts';
import './calendar.css';

/** A month of what falls due and what is planned, as far as one may know of it; a line opens its rows. */
export function CalendarPage() {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/shell/calendar' });
  const { hiddenLayers } = usePrefs();
  const today = date(unitNow());
  const month = /^\d{4}-\d{2}$/.test(search.month ?? '') ? (search.month as string) : today.slice(0, 7);
  const [chosen, setChosen] = useState<string>();
  const weeks = weeksOf(month);
  const [first, last] = [weeks[0]?.[0], weeks.at(-1)?.[6]];
  const { data, error, refetch } = useQuery({
    queryKey: ['calendar-days', first, last],
    queryFn: () => get<CalendarDays>(`calendar/days?from=${first}&to=${last}`),
  });
  const { data: years = [] } = useQuery(calendarQuery);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const go = (to: string) =>
    void navigate({ to: '/calendar', search: to === today.slice(0, 7) ? {} : { month: to }, replace: true });
  const shown = data.layers.filter(({ register, title }) => !hiddenLayers.includes(`${register} ${title.en}`));
  const [year, of] = month.split('-');
  const day = chosen ?? (weeks.flat().includes(today) ? today : `${month}-01`);
  const missing = [...new Set(weeks.flat().map((one) => Number(one.slice(0, 4))))].filter(
    (one) => !data.loaded.includes(one),
  );
  const toggle = (name: string) =>
    setPrefs({
      hiddenLayers: hiddenLayers.includes(name) ? hiddenLayers.filter((one) => one !== name) : [...hiddenLayers, name],
    });
  return (
    <Page
      title={t('menu.calendar')}
      lead={<b className="num">{t('calendar.month', { year, month: Number(of) })}</b>}
      actions={
        <>
          <Button onClick={() => go(monthBeside(month, -1))}>{t('calendar.before')}</Button>
          <Button onClick={() => go(today.slice(0, 7))}>{t('calendar.today')}</Button>
          <Button onClick={() => go(monthBeside(month, 1))}>{t('calendar.after')}</Button>
          <Button onClick={() => window.print()}>{t('calendar.print')}</Button>
        </>
      }
    >
      <div className="calendar-layers" role="group" aria-label={t('calendar.layers')}>
        {data.layers.map(({ register, title, colour, days }) => {
          const name = `${register} ${title.en}`;
          return (
            <button
              key={name}
              type="button"
              aria-pressed={!hiddenLayers.includes(name)}
              onClick={() => toggle(name)}
              className="calendar-layer"
            >
              <i className={`part-fill-${colour}`} aria-hidden="true" />
              {say(title)} <span className="num">{days.reduce((sum, { count }) => sum + count, 0)}</span>
            </button>
          );
        })}
      </div>
      {missing.map((one) => (
        <p key={one} className="calendar-note">
          {t('calendar.notLoaded', { year: one })}
        </p>
      ))}
      <div className="calendar">
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
                    within={one.startsWith(month)}
                    today={one === today}
                    chosen={one === day}
                    kind={kindOf(years, one)}
                    events={eventsOn(shown, one)}
                    onChoose={() => setChosen(one)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <DayPanel day={day} events={eventsOn(shown, day)} />
      </div>
    </Page>
  );
}
