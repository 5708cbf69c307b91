import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#kernel/json.ts';
import { get, send } from '#web/app/http.ts';
import { minute } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { onceProven } from '#web/proof/proven.ts';
import { useDoorWords } from '#web/proof/words.ts';

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
  const [wrong, setWrong] = useState('');
  const words = useDoorWords();

  /** Ending one waits until its owner has just proved that it is he. */
  async function end(id: string) {
    setWrong('');
    try {
      await onceProven(() => send('DELETE', `sessions/${id}`));
    } catch (error) {
      setWrong(words(error));
    }
    await refetch();
  }
  return (
    <Panel title={t('session.title')}>
      {wrong && (
        <p className="signin-wrong" role="alert">
          {wrong}
        </p>
      )}
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
