import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
// Names of months and days, and the week that begins on Monday; which of them holds is said by antd's own locale.
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { typedDate } from '#kernel/typed/date.ts';
import { typedMoment } from '#kernel/typed/moment.ts';
import { onWall } from '#web/kit/format.ts';
import { isRead } from './days.ts';

interface Props {
  readonly id?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly withTime?: boolean;
  readonly placeholder?: string;
  readonly status?: '' | 'error' | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** The unit keeps one clock, Beijing's; daylight saving has not existed there since 1991. */
const offset = '+08:00';

/** When something is due on a day for which nobody says a time. */
const usual = '17:30';

/**
 * A civil date, or an instant on the unit's wall clock, as strings the contract knows. What is typed is read as everywhere (2026.11.5,
 * 20261105, 2026年11月5日); what cannot be read stays as it was typed, and is refused with the form.
 */
export function DatePick({ id, value, onChange, withTime = false, placeholder, ...rest }: Props) {
  const shown = value !== undefined && isRead(value, withTime) ? dayjs(withTime ? wallText(value) : value) : null;
  const format = withTime ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD';
  function settle(typed: string) {
    const text = typed.trim();
    if (text === shown?.format(format)) return;
    const day = typedDate(text);
    const read = withTime ? typedMoment(text, usual) : 'date' in day && !day.lacks ? day.date : null;
    const next = text === '' ? undefined : (read ?? text);
    if (next !== value) onChange(next);
  }
  if (value !== undefined && !shown)
    return (
      <Input
        {...rest}
        id={id ?? ''}
        status="error"
        value={value}
        onChange={(event) => onChange(event.target.value || undefined)}
        onBlur={(event) => settle(event.target.value)}
        onPressEnter={(event) => settle(event.currentTarget.value)}
      />
    );
  return (
    <DatePicker
      {...rest}
      id={id ?? ''}
      {...(placeholder ? { placeholder } : {})}
      value={shown}
      showTime={withTime ? { format: 'HH:mm', defaultOpenValue: dayjs(usual, 'HH:mm') } : false}
      format={format}
      onBlur={(event) => settle((event.target as HTMLInputElement).value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle((event.target as HTMLInputElement).value);
      }}
      onChange={(next) =>
        onChange(
          next
            ? withTime
              ? new Date(`${next.format('YYYY-MM-DDTHH:mm')}:00.000${offset}`).toISOString()
              : next.format('YYYY-MM-DD')
            : undefined,
        )
      }
    />
  );
}

function wallText(instant: string): string {
  const wall = onWall(instant);
  return wall ? `${wall.year}-${wall.month}-${wall.day}T${wall.hour}:${wall.minute}` : instant;
}
