import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import type { RoomGroup } from '#web/app/menu.ts';
import { Empty } from '#web/kit/States.tsx';
import '#web/pages/directory.css';

/** What one may begin in a hub, with half a sentence each; what one may never do is absent. */
export function HubActs({ groups }: { readonly groups: readonly RoomGroup[] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (groups.length === 0) return <Empty title={t('hub.noActs')} />;
  return (
    <div className="directory">
      {groups.map((group) => (
        <section key={group.id} className="directory-group">
          <h2>{say(group.title)}</h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.id}>
                <Link to="/acts/$id" params={{ id: item.id }} search={{}}>
                  <b>{say(item.title)}</b>
                  {item.help && <span>{say(item.help)}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
