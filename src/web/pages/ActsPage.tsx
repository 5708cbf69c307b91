import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { actGroups, matches } from '#web/app/menu.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { Page } from '#web/kit/Page.tsx';
import { Failed, Filtered, Loading } from '#web/kit/States.tsx';
import './directory.css';

/** Every act this person may begin, by chapter of the regulation. */
export function ActsPage() {
  const { t } = useTranslation();
  const say = useSay();
  const [words, setWords] = useState('');
  const { data, error, refetch } = useQuery(proceduresQuery);
  const groups = actGroups(data ?? [])
    .map((group) => ({
      ...group,
      items: group.items.filter((item) =>
        matches(words, item.title.zh, item.title.en, item.help?.zh, item.help?.en, item.clause),
      ),
    }))
    .filter((group) => group.items.length > 0);
  return (
    <Page
      title={t('menu.acts')}
      lead={t('acts.lead')}
      actions={
        <Input
          allowClear
          aria-label={t('acts.filter')}
          placeholder={t('acts.filter')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          style={{ width: 260 }}
        />
      }
    >
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && groups.length === 0 && <Filtered onClear={() => setWords('')} />}
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
    </Page>
  );
}
