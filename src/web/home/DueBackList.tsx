import { useTranslation } from 'react-i18next';
import { Deadline } from '#web/kit/Deadline.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { Failed } from '#web/kit/States.tsx';
import { ThingLink } from '#web/kit/ThingLink.tsx';
import { useHome } from './use-home.ts';
import './people.css';

const most = 8;

/** Who should bring something back today, or should have. */
export function DueBackList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useHome();
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const pieces = data.dueBack.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={t('home.dueBack')} aside={<span className="num">{t('home.pieces', { count: pieces })}</span>} flush>
      {data.dueBack.length === 0 && <p className="line-empty">{t('home.noDueBack')}</p>}
      <ul>
        {data.dueBack.slice(0, most).map(({ id, name, count, due }) => (
          <li key={id} className="who">
            <span className="who-face" aria-hidden="true">
              {name.slice(0, 1)}
            </span>
            <ThingLink object={{ table: 'person', id }}>{name}</ThingLink>
            <span className="num quiet">{t('home.count', { count })}</span>
            <Deadline at={due} inline />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
