import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownTask } from '#web/app/day.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { ClauseCite } from './ClauseCite.tsx';
import { Deadline } from './Deadline.tsx';
import { LevelChip } from './LevelChip.tsx';
import { TaskSub } from './TaskSub.tsx';
import { ThingLink } from './ThingLink.tsx';
import { copyNumbers } from './copy-numbers.ts';
import { taskTarget } from './task-target.ts';
import { waited } from './waited.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import './task-row.css';

/** One thing and the next act on it: verb, object, who and why, when, one button. `first`: its button is the page's own. */
export function TaskRow({ task, first = false }: { readonly task: ShownTask; readonly first?: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const [open, setOpen] = useState(false);
  const target = taskTarget(task, procedures);
  const object = task.of ?? task.objects[0] ?? null;
  const title = task.title ?? task.noun;
  const more = task.parts.slice(1).filter(({ clause, says }, at, all) => {
    const same = ({ clause: other, says: words }: (typeof all)[number]) => other === clause && say(words) === say(says);
    return !same(task.parts[0] as (typeof all)[number]) && all.findIndex(same) === at;
  });
  return (
    <li className={`task task-${task.tone}`}>
      <div className="task-main">
        <div className="task-what">
          <b className="task-verb">{say(task.verb)}</b>
          {task.level !== null && <LevelChip level={task.level} mark={task.mark} size="small" />}
          {title && (
            <span className="task-title">
              <ThingLink object={object}>{say(title)}</ThingLink>
            </span>
          )}
          <span className="num task-nos">{copyNumbers(task, t)}</span>
        </div>
        <p className="task-sub">
          <TaskSub task={task} />
          {more.length > 0 && (
            <button type="button" className="task-more" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('task.more', { count: more.length })}
            </button>
          )}
        </p>
      </div>
      {task.due === null ? (
        <span className="due">
          <span className="num">{task.since && waited(task.since, unitNow(), language)}</span>
        </span>
      ) : (
        <Deadline at={task.due} />
      )}
      <span className="task-act">
        {target && (
          <Link {...target} className={`task-button${first ? ' task-button-first' : ''}`}>
            {say(task.verb)}
          </Link>
        )}
      </span>
      {open && (
        <ul className="task-parts">
          {more.map(({ id, clause, says }) => (
            <li key={id}>
              <ClauseCite id={clause} bare /> {say(says)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
