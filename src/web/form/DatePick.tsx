import { DatePicker } from 'antd';
import dayjs from 'dayjs';
// Names of months and days, and the week that begins on Monday; which of them holds is said by antd's own locale.
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { onWall } from '#web/kit/format.ts';

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

/** A civil date, or an instant on the unit's wall clock, as strings the contract knows. */
export function DatePick({ id, value, onChange, withTime = false, placeholder, ...rest }: Props) {
  const shown = value ? dayjs(withTime ? wallText(value) : value) : null;
  return (
    <DatePicker
      {...rest}
      id={id ?? ''}
      {...(placeholder ? { placeholder } : {})}
      value={shown}
      showTime={withTime ? { format: 'HH:mm', defaultOpenValue: dayjs('17:30', 'HH:mm') } : false}
      format={withTime ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'}
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
