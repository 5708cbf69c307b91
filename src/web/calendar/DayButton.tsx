import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

export interface DayProps {
  readonly day: string;
  readonly count: number;
  readonly today: boolean;
  readonly chosen: boolean;
  readonly kind: 'off' | 'on' | null;
  /** Where there is no room for words. */
  readonly small?: true;
  readonly onChoose: (day: string) => void;
  readonly onKey: (event: KeyboardEvent, day: string) => void;
}

/** The day's number: chosen by a click or with the arrow keys; one of them is in the way of the Tab key. */
export function DayButton({ day, count, today, chosen, kind, small, onChoose, onKey }: DayProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={chosen ? 0 : -1}
      className={today ? 'calendar-day calendar-today' : 'calendar-day'}
      aria-pressed={chosen}
      onClick={() => onChoose(day)}
      onKeyDown={(event) => onKey(event, day)}
    >
      <span className="num">{Number(day.slice(8))}</span>
      <span className="sr-only"> {t('calendar.day', { day, count })}</span>
      {kind && <em className={`calendar-${kind}-mark`}>{t(small ? `calendar.${kind}.small` : `calendar.${kind}`)}</em>}
    </button>
  );
}
