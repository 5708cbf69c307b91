import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComingKind } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { Legend } from './Legend.tsx';

interface Props {
  readonly weeks: readonly { readonly from: string; readonly to: string }[];
  readonly coming: readonly ComingKind[];
}

/** A column for each week to come; a part opens what falls due in it. */
export function ComingWeeks({ weeks, coming }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const sums = weeks.map((_, at) => coming.reduce((all, { weeks: counts }) => all + (counts[at]?.count ?? 0), 0));
  const most = Math.max(1, ...sums);
  return (
    <>
      <ol className="weeks">
        {weeks.map(({ from, to }, at) => (
          <li key={from}>
            <span className="num weeks-sum">{sums[at] || ''}</span>
            <span className="weeks-column">
              {coming.map(({ title, register, colour, weeks: counts }) => {
                const { count = 0, filter = {} } = counts[at] ?? {};
                const said = t('overview.week', { from, to, title: say(title), count });
                return count > 0 ? (
                  <Link
                    key={title.zh}
                    to="/registers/$name"
                    params={{ name: register }}
                    search={{ ...filter }}
                    className={`bar part-fill-${colour}`}
                    style={{ height: `${(count / most) * 100}%` }}
                    title={said}
                    aria-label={said}
                  />
                ) : null;
              })}
            </span>
            <span className="num weeks-day">{at % 2 === 0 ? from.slice(5) : ''}</span>
          </li>
        ))}
      </ol>
      <Legend parts={coming} />
    </>
  );
}
