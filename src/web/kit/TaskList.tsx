import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskTones } from '#kernel/task.ts';
import type { ShownTask } from '#web/app/day.ts';
import { TaskRow } from './TaskRow.tsx';
import { useQueued } from './use-queued.ts';

interface Props {
  readonly tasks: readonly ShownTask[];
  /** What stands where there is nothing to do. */
  readonly empty: string;
  /** Rows before "all". */
  readonly most?: number;
  /** The button of the first row is the page's own. */
  readonly primary?: boolean;
}

/** Rows of work by their urgency: late, today, this week; what comes later is folded. */
export function TaskList({ tasks, empty, most = 8, primary = false }: Props) {
  const { t } = useTranslation();
  const { shown, news, take, holding } = useQueued(tasks);
  const [all, setAll] = useState(false);
  const [later, setLater] = useState(false);
  const near = shown.filter(({ tone }) => tone !== 'later');
  const far = shown.length - near.length;
  const open = later || near.length === 0 ? shown : near;
  const rows = all ? open : open.slice(0, most);
  return (
    <div className="tasks" {...holding}>
      {news > 0 && (
        <button type="button" className="task-news" onClick={take}>
          {t('task.news', { count: news })}
        </button>
      )}
      {shown.length === 0 && <p className="line-empty">{empty}</p>}
      {taskTones.map((tone) => {
        const group = rows.filter((row) => row.tone === tone);
        const count = shown.filter((row) => row.tone === tone).length;
        if (group.length === 0) return null;
        return (
          <section key={tone} className="task-group">
            <h3 className={`task-head task-head-${tone}`}>
              {t(`task.tone.${tone}`)} <span className="num">{count}</span>
            </h3>
            <ul>
              {group.map((task) => (
                <TaskRow key={task.key} task={task} first={primary && task === rows[0]} />
              ))}
            </ul>
          </section>
        );
      })}
      {(rows.length < open.length || open.length < shown.length) && (
        <div className="task-foot">
          {rows.length < open.length && (
            <button type="button" className="task-link" onClick={() => setAll(true)}>
              {t('task.all', { count: open.length })}
            </button>
          )}
          {open.length < shown.length && (
            <button type="button" className="task-link" onClick={() => setLater(true)}>
              {t('task.later', { count: far })}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
