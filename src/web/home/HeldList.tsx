import { copyNo } from '#kernel/copy-no.ts';
import { useTranslation } from 'react-i18next';
import { groupedCode } from '#kernel/code.ts';
import type { Holding } from '#web/app/api.ts';
import type { ShownTask } from '#web/app/day.ts';
import { Deadline } from '#web/kit/Deadline.tsx';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { TaskRow } from '#web/kit/TaskRow.tsx';
import { ThingLink } from '#web/kit/ThingLink.tsx';
import { toneOf } from '#kernel/task.ts';
import { unitNow } from '#web/app/unit-clock.ts';

interface Props {
  readonly holdings: readonly Holding[];
  /** What is asked of him about them: such a copy stands here and nowhere else. */
  readonly tasks: readonly ShownTask[];
}

/** What is in my hands, the most pressing first. */
export function HeldList({ holdings, tasks }: Props) {
  const { t } = useTranslation();
  const now = new Date(unitNow()).toISOString();
  const asked = new Set(tasks.flatMap(({ objects }) => objects.map(({ id }) => id)));
  const rest = holdings.filter(({ carrier_id: id }) => !asked.has(id));
  const sorted = [...rest].sort((a, b) => (a.due_at ?? '9').localeCompare(b.due_at ?? '9'));
  return (
    <Panel
      title={t('home.held')}
      aside={<span className="num">{t('home.pieces', { count: holdings.length })}</span>}
      flush
    >
      {holdings.length === 0 && <p className="line-empty">{t('home.noHeld')}</p>}
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.key} task={task} />
        ))}
        {sorted.map((one) => (
          <li key={one.carrier_id} className={`task task-${one.due_at ? toneOf(one.due_at, now) : 'later'}`}>
            <div className="task-main">
              <div className="task-what">
                <LevelChip level={one.level} mark={one.mark} size="small" />
                <span className="task-title">
                  <ThingLink object={{ table: 'carrier', id: one.carrier_id }}>{one.title}</ThingLink>
                </span>
                <span className="num task-nos">{copyNo(one.copy_no)}</span>
              </div>
              <p className="task-sub num">{groupedCode(one.code)}</p>
            </div>
            {one.due_at ? <Deadline at={one.due_at} /> : <span />}
            <span />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
