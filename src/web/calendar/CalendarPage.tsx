import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownTask } from '#web/app/day.ts';
import { get } from '#web/app/http.ts';
import { usePrefs } from '#web/app/prefs.ts';
import { calendarQuery } from '#web/app/session.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { date } from '#web/kit/format.ts';
import { Page } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import { AgendaView } from './AgendaView.tsx';
import { CalendarTitle } from './CalendarTitle.tsx';
import { DayPanel } from './DayPanel.tsx';
import { type CalendarDays, eventsByDay, kindOf } from './days.ts';
import { layerName, LayerChips } from './LayerChips.tsx';
import { MonthView } from './MonthView.tsx';
import { OutPanel } from './OutPanel.tsx';
import { ScopeSwitch } from './ScopeSwitch.tsx';
import { UndatedPanel } from './UndatedPanel.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { beside, dayOf, daysAbout, daysIn, stepOf, type View, viewOf, views } from './views.ts';
import { WeekView } from './WeekView.tsx';
import { YearView } from './YearView.tsx';
import './calendar.css';

const shapes = { month: MonthView, week: WeekView, agenda: AgendaView, year: YearView } as const;

/** What falls due and what is planned, as far as one may know of it, by month, week, list or year; a line opens its rows. */
export function CalendarPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/shell/calendar' });
  const { hiddenLayers } = usePrefs();
  const body = useRef<HTMLDivElement>(null);
  const today = date(unitNow());
  const [view, at] = [viewOf(search.view), dayOf(search.at, today)];
  const own = search.of === 'department';
  const days = daysIn(view, at);
  const [from, to] = [days[0], days.at(-1)];
  const { data, error, refetch } = useQuery({
    queryKey: ['calendar-days', from, to, own],
    queryFn: () => get<CalendarDays>(`calendar/days?from=${from}&to=${to}${own ? '&of=department' : ''}`),
    placeholderData: keepPreviousData,
  });
  const about = daysAbout(view, at);
  const { data: undated } = useQuery({
    queryKey: ['calendar-undated', about[0], about.at(-1)],
    queryFn: () => get<{ tasks: readonly ShownTask[] }>(`calendar/undated?from=${about[0]}&to=${about.at(-1)}`),
  });
  const { data: years = [] } = useQuery(calendarQuery);
  const go = (to: { readonly view?: View; readonly at?: string; readonly own?: boolean }) => {
    const [shown, day] = [to.view ?? view, to.at ?? at];
    const of: Readonly<Record<string, string>> = (to.own ?? own) ? { of: 'department' } : {};
    const next = { ...(shown === views[0] ? {} : { view: shown }), ...(day === today ? {} : { at: day }), ...of };
    return navigate({ to: '/calendar', search: next, replace: true });
  };
  const choose = async (day: string) => {
    await go({ at: day });
    body.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, day: string) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : stepOf(event.key, view, day);
    if (next === null) return;
    event.preventDefault();
    void choose(next);
  };
  useKeys(Object.fromEntries(views.map((one, n) => [`Alt+${n + 1}`, () => void go({ view: one })])));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const layers = data.layers.filter((one) => !hiddenLayers.includes(layerName(one)));
  const events = eventsByDay(layers);
  const missing = [...new Set(days.map((one) => Number(one.slice(0, 4))))].filter((one) => !data.loaded.includes(one));
  const Shape = shapes[view];
  return (
    <Page
      title={t('menu.calendar')}
      lead={<CalendarTitle view={view} days={about} years={years} events={events} />}
      actions={
        <>
          <ScopeSwitch own={own} onOwn={(to) => void go({ own: to })} />
          <ViewSwitch view={view} onView={(to) => void go({ view: to })} />
          <Button onClick={() => void go({ at: beside(view, at, -1) })}>{t(`calendar.before.${view}`)}</Button>
          <Button onClick={() => void go({ at: today })}>{t('calendar.today')}</Button>
          <Button onClick={() => void go({ at: beside(view, at, 1) })}>{t(`calendar.after.${view}`)}</Button>
        </>
      }
    >
      <LayerChips layers={data.layers} days={about} />
      {missing.map((one) => (
        <p key={one} className="calendar-note">
          {t('calendar.notLoaded', { year: one })}
        </p>
      ))}
      {layers.some(({ exact }) => !exact) && <p className="calendar-note">{t('calendar.first')}</p>}
      <div className="calendar" ref={body}>
        <Shape
          at={at}
          today={today}
          events={events}
          kind={(day) => kindOf(years, day)}
          onChoose={(day) => void choose(day)}
          onKey={onKey}
        />
        <div>
          {view !== 'agenda' && <DayPanel day={at} events={events.get(at) ?? []} />}
          {undated && <UndatedPanel tasks={undated.tasks} />}
          <OutPanel view={view} at={at} own={own} />
        </div>
      </div>
    </Page>
  );
}
