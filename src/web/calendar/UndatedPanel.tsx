import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ShownTask } from '#web/app/day.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { date } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { roleName } from '#web/kit/role-name.ts';
import { taskTarget } from '#web/kit/task-target.ts';
import { foldUndated } from './undated.ts';

/** So many names a row tells; the others as a number. */
const named = 2;

/** What must be done once in a period and has no day of its own: until when, of what, whose it is, and the act that settles it. */
export function UndatedPanel({ tasks }: { readonly tasks: readonly ShownTask[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('calendar.undated')} aside={<span className="num">{tasks.length}</span>} flush>
      {tasks.length === 0 && <p className="line-empty">{t('calendar.allDated')}</p>}
      <ul className="undated">
        {foldUndated(tasks).map((alike) => (
          <Undated key={alike[0].key} alike={alike} />
        ))}
      </ul>
    </Panel>
  );
}

function Undated({ alike }: { readonly alike: readonly [ShownTask, ...ShownTask[]] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const [first] = alike;
  const { verb, due, tone, parts } = first;
  // Of several, the act asks of which.
  const target = taskTarget(alike.length > 1 ? { ...first, objects: [], of: null } : first, procedures);
  const [part] = parts;
  const things = alike.map(({ title, noun }) => say(title ?? noun)).filter(Boolean);
  const more = things.length - named;
  const told = more > 0 ? [...things.slice(0, named), t('calendar.others', { count: more })] : things;
  const whose = new Set(
    alike.flatMap(({ owners }) => owners.map((one) => one.name ?? (one.role ? say(roleName(one.role)) : ''))),
  );
  return (
    <li>
      <b>{part ? say(part.says) : say(verb)}</b>
      <p className={tone === 'late' ? 'undated-late' : 'quiet'}>
        {due && t(tone === 'late' ? 'calendar.wasDue' : 'calendar.until', { day: date(due) })}
        {[told.join(t('calendar.comma')), ...whose].filter(Boolean).map((one) => ` · ${one}`)}
      </p>
      <p className="undated-act">
        {part && <ClauseCite id={part.clause} />}
        {target && <Link {...target}>{say(verb)}</Link>}
      </p>
    </li>
  );
}
