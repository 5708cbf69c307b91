import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Text } from '#kernel/text.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { Failed, Loading } from '#web/kit/States.tsx';
import { roleName } from '#web/kit/role-name.ts';
import './readiness.css';

export interface ReadyLine {
  readonly id: string;
  readonly title: Text;
  readonly owner: RoleId;
  readonly people: readonly string[];
  readonly act: string | null;
  readonly done: boolean;
  readonly says: Text;
}

/** What must stand before the unit can work, by who does it. Folded to one line once all of it stands. */
export function ReadinessList() {
  const { t } = useTranslation();
  const say = useSay();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const { data, error, refetch } = useQuery({
    queryKey: ['readiness'],
    queryFn: async () => (await get<{ lines: readonly ReadyLine[] }>('readiness')).lines,
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const left = data.filter(({ done }) => !done).length;
  const owners = [...new Set(data.map(({ owner }) => owner))];
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{t('ready.title')}</h2>
        <div className="panel-aside num">
          {left > 0 ? t('ready.left', { count: left }) : t('ready.all')} {data.length - left} / {data.length}
        </div>
      </header>
      {owners.map((owner) => {
        const his = data.filter((line) => line.owner === owner);
        const names = his[0]?.people ?? [];
        return (
          <section key={owner} className="task-group">
            <h3 className="task-head">
              {names.length > 0
                ? t('ready.by', { names: names.join(t('list.and')), role: say(roleName(owner)) })
                : t('ready.nobody', { role: say(roleName(owner)) })}
              <span className="num">
                {his.filter(({ done }) => done).length} / {his.length}
              </span>
            </h3>
            <ul>
              {his.map(({ id, title, says, done, act }) => (
                <li key={id} className="ready">
                  <span className={`ready-dot${done ? ' ready-done' : ''}`} aria-hidden="true">
                    {done ? '✓' : ''}
                  </span>
                  <div>
                    <b>{say(title)}</b>
                    <p className="task-sub">{say(says)}</p>
                  </div>
                  {done ? (
                    <span className="ready-word">{t('ready.done')}</span>
                  ) : act && procedures.some((one) => one.id === act && one.menu) ? (
                    <Link to="/acts/$id" params={{ id: act }} className="task-button">
                      {t('ready.go')}
                    </Link>
                  ) : (
                    <span className="quiet">{t('ready.wanted')}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
