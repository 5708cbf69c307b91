import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#kernel/json.ts';
import { get, send } from '#web/app/http.ts';
import { minute } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';

interface Open {
  readonly id: string;
  readonly device: string;
  readonly created_at: Instant;
  readonly locked: boolean;
  readonly here: boolean;
}

/** Where one is signed in, each with its device and a button to end it. */
export function OwnSessions() {
  const { t } = useTranslation();
  const { data, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => (await get<{ sessions: readonly Open[] }>('sessions')).sessions,
  });
  const end = (id: string) => send('DELETE', `sessions/${id}`).finally(() => void refetch());
  return (
    <Panel title={t('session.title')}>
      <ul className="own-list">
        {data?.map(({ id, device, created_at, locked, here }) => (
          <li key={id}>
            <b>{device}</b>
            <span className="quiet">
              {t('session.since', { at: minute(created_at) })}
              {here && ` · ${t('session.this')}`}
              {locked && ` · ${t('session.locked')}`}
            </span>
            {!here && (
              <Button size="small" onClick={() => void end(id)}>
                {t('session.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
