import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LateKind } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { Legend } from './Legend.tsx';

interface Props {
  readonly late: readonly LateKind[];
  readonly departments: readonly string[];
}

/** What is late in each department, kinds side by side; departments in which nothing is are named as well. */
export function LateDepartments({ late, departments }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const of = (department: string) =>
    late.flatMap((kind) => kind.by.filter((one) => one.department === department).map((one) => ({ ...one, kind })));
  const sum = (department: string) => of(department).reduce((all, { count }) => all + count, 0);
  const most = Math.max(1, ...departments.map(sum));
  const sorted = [...departments].sort((a, b) => sum(b) - sum(a));
  return (
    <>
      <ul className="bars">
        {sorted.map((department) => (
          <li key={department}>
            <span className="bars-name">{department}</span>
            <span className="bars-track">
              {sum(department) === 0 && <span className="quiet">{t('overview.none')}</span>}
              {of(department).map(({ kind, count, filter }) => (
                <Link
                  key={kind.title.zh}
                  to="/registers/$name"
                  params={{ name: kind.register }}
                  search={{ ...filter }}
                  className={`bar part-fill-${kind.colour}`}
                  style={{ width: `${(count / most) * 100}%` }}
                  title={`${say(kind.title)} ${count}`}
                  aria-label={`${department} ${say(kind.title)} ${count}`}
                />
              ))}
            </span>
            <b className={sum(department) > 0 ? 'num figure-bad' : 'num'}>{sum(department) || '-'}</b>
          </li>
        ))}
      </ul>
      <Legend parts={late} />
    </>
  );
}
