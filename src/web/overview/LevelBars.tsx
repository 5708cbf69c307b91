import { Link } from '@tanstack/react-router';
import type { Levels } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { Legend } from './Legend.tsx';

/** A bar for each level, all of one scale; a part opens its copies. */
export function LevelBars({ levels }: { readonly levels: Levels }) {
  const say = useSay();
  const { register, parts, rows } = levels;
  const sum = (row: Levels['rows'][number]) => row.parts.reduce((all, { count }) => all + count, 0);
  const most = Math.max(1, ...rows.map(sum));
  const named = new Map(parts.map((part) => [part.part, part]));
  return (
    <>
      <ul className="bars">
        {rows.map((row) => (
          <li key={row.level}>
            <span className="bars-name">
              <LevelChip level={row.level} size="small" />
            </span>
            <span className="bars-track">
              {row.parts
                .filter(({ count }) => count > 0)
                .map(({ part, count, filter }) => (
                  <Link
                    key={part}
                    to="/registers/$name"
                    params={{ name: register }}
                    search={{ ...filter }}
                    className={`bar part-fill-${named.get(part)?.colour}`}
                    style={{ width: `${(count / most) * 100}%` }}
                    title={`${say(named.get(part)?.title)} ${count}`}
                    aria-label={`${say(named.get(part)?.title)} ${count}`}
                  />
                ))}
            </span>
            <b className="num">{sum(row)}</b>
          </li>
        ))}
      </ul>
      <Legend parts={parts} />
    </>
  );
}
