import { useTranslation } from 'react-i18next';
import { Deadline } from '#web/kit/Deadline.tsx';
import { ThingLink } from '#web/kit/ThingLink.tsx';
import type { LateWith } from './use-home.ts';
import './people.css';

/** Who is late: the person and how much, never the paper. */
export function LatePeople({ late }: { readonly late: readonly LateWith[] }) {
  const { t } = useTranslation();
  if (late.length === 0) return <p className="line-empty">{t('home.noLate')}</p>;
  return (
    <ul>
      {late.map(({ person, department, count, since }) => (
        <li key={person.id} className="who">
          <span className="who-face" aria-hidden="true">
            {person.name.slice(0, 1)}
          </span>
          <ThingLink object={{ table: 'person', id: person.id }}>{person.name}</ThingLink>
          <span className="num quiet">
            {department} {t('home.count', { count })}
          </span>
          <Deadline at={since} inline />
        </li>
      ))}
    </ul>
  );
}
