import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HubId } from '#kernel/generated/clauses.ts';
import { type OpenCase, overviewQuery } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { date } from '#web/kit/format.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { roleName } from '#web/kit/role-name.ts';
import { Failed, Loading } from '#web/kit/States.tsx';
import { TaskList } from '#web/kit/TaskList.tsx';

/** All that is under way: what somebody owes, and requests by kind with whom each waits for. */
export function HubWork({ hub }: { readonly hub: HubId }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, refetch } = useQuery(overviewQuery(hub));
  const { data: procedures = [] } = useQuery(proceduresQuery);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="hub">
      <Panel title={t('hub.owed')} flush>
        <TaskList tasks={data.tasks} empty={t('hub.nothingOwed')} most={20} />
      </Panel>
      {Object.entries(Object.groupBy(data.cases, ({ procedure }) => procedure)).map(([id, cases]) => (
        <Panel
          key={id}
          title={say(procedures.find((one) => one.id === id)?.title)}
          aside={<span className="num">{cases?.length}</span>}
          flush
        >
          <ul>
            {cases?.map((one) => (
              <CaseRow key={one.id} line={one} />
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function CaseRow({ line }: { readonly line: OpenCase }) {
  const { t } = useTranslation();
  const say = useSay();
  const { id, no, title, level, initiator, step, status, opened_at } = line;
  const waits = step
    ? t('hub.waitsFor', { role: say(roleName(step.role)), no: step.no ?? 1, of: step.of })
    : t(status === 'returned' ? 'hub.sentBack' : 'hub.waits');
  return (
    <li className="task task-later">
      <div className="task-main">
        <div className="task-what">
          <LevelChip level={level} size="small" />
          <Link to="/cases/$id" params={{ id }} className="task-title">
            {say(title)}
          </Link>
        </div>
        <p className="task-sub num">
          {no} · {initiator.name} · {date(opened_at)}
        </p>
      </div>
      <span className="quiet">{waits}</span>
      <span />
    </li>
  );
}
