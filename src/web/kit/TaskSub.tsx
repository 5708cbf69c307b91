import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownTask } from '#web/app/day.ts';
import { useSay } from '#web/app/language.ts';
import { useSession } from '#web/app/session.ts';
import { date } from './format.ts';
import { roleName } from './role-name.ts';

/** Who has it, why it is asked, how often that was said; what stands in place of a button where the act is another's. */
export function TaskSub({ task }: { readonly task: ShownTask }) {
  const { t } = useTranslation();
  const say = useSay();
  const { person: me } = useSession();
  const { kind, owners, person, told, parts, how, by } = task;
  // What one has in hand oneself needs no saying.
  const holders = task.holders.filter(({ name }) => name !== me.name);
  const offices = (roles: readonly Parameters<typeof roleName>[0][]) =>
    roles.map((role) => say(roleName(role))).join(t('list.and'));
  const says = [
    owners.map(({ name, role }) => name ?? (role && say(roleName(role))) ?? '').join(t('list.and')),
    person ? t('task.asked', { name: person }) : '',
    holders.length === 1 && holders[0]?.count === 1
      ? t('task.holder', { name: holders[0].name })
      : holders.map(({ name, count }) => t('task.copies', { name, count })).join(t('list.and')),
    kind === 'owed' && parts[0] ? say(parts[0].says) : '',
    told
      ? told.to
        ? t('task.toldUp', { count: told.times, on: date(told.at).slice(5), to: say(roleName(told.to)) })
        : t('task.told', { count: told.times })
      : '',
    how ? say(how) : '',
    by.length > 0 ? t('task.by', { roles: offices(by) }) : '',
  ].filter((one) => one !== '');
  return (
    <span className="task-says">
      {says.map((one, at) => (
        <Fragment key={one}>
          {at > 0 && <span aria-hidden="true"> · </span>}
          {one}
        </Fragment>
      ))}
    </span>
  );
}
