import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '#kernel/text.ts';
import { get, send } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { hasRole, useSession } from '#web/app/session.ts';
import { minute } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { Failed } from '#web/kit/States.tsx';
import { ledgerAlarms, otherAlarm } from './ledger-alarms.ts';
import { TakeCheckpoint } from './TakeCheckpoint.tsx';
import './ledger-state.css';

interface Alarm {
  readonly kind: string;
  readonly entry: string;
  readonly at: string | null;
  readonly says: Text;
  readonly lift: string | null;
}

interface State {
  readonly halted: boolean;
  readonly problem: Text | null;
  readonly unsealedSeconds: number;
  readonly alarms: readonly Alarm[];
}

/** Alarms shown before one asks for the rest. */
const first = 4;

/** How the ledger itself stands: whether sealing goes on, what was found, and a checkpoint to keep elsewhere. */
export function LedgerState() {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [taking, setTaking] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['ledger-state'],
    queryFn: () => get<State>('ledger/state'),
    refetchInterval: 30_000,
  });
  if (error) return <Failed error={error} />;
  if (!data) return null;
  const shown = all ? data.alarms : data.alarms.slice(0, first);
  return (
    <div className="ledger-state">
      <Panel
        title={t('ledger.state')}
        aside={<Button onClick={() => setTaking(true)}>{t('ledger.take')}</Button>}
        tone={data.halted ? 'bad' : 'plain'}
      >
        <p className={data.halted ? 'ledger-stopped' : ''} role={data.halted ? 'alert' : undefined}>
          {data.halted
            ? t('ledger.stopped')
            : data.unsealedSeconds > 60
              ? t('ledger.behind', { seconds: data.unsealedSeconds })
              : t('ledger.sealing')}
        </p>
        {data.alarms.length > 0 && (
          <ul className="ledger-alarms" aria-label={t('ledger.alarms')}>
            {shown.map((alarm) => (
              <AlarmLine key={`${alarm.kind} ${alarm.entry} ${alarm.at}`} alarm={alarm} />
            ))}
          </ul>
        )}
        {data.alarms.length > shown.length && (
          <Button type="link" onClick={() => setAll(true)}>
            {t('ledger.allAlarms', { count: data.alarms.length })}
          </Button>
        )}
        {taking && <TakeCheckpoint onClose={() => setTaking(false)} />}
      </Panel>
    </div>
  );
}

function AlarmLine({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation();
  const say = useSay();
  const session = useSession();
  return (
    <li>
      <span className="num quiet">{alarm.at === null ? t('ledger.alarmGone') : minute(alarm.at)}</span>
      <b>{say(ledgerAlarms[alarm.kind] ?? otherAlarm)}</b>
      <span>
        {say(alarm.says)}
        {alarm.lift !== null && hasRole(session, 'audit_admin') && <Lift of={alarm.lift} />}
      </span>
    </li>
  );
}

/** The audit administrator says what was found and lets sealing go on. */
function Lift({ of }: { readonly of: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const lift = useMutation({
    mutationFn: () => send('POST', 'ledger/lift', { key: of, reason }),
    onSuccess: () =>
      Promise.all([['ledger-state'], ['ledger']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  return (
    <form
      className="ledger-lift"
      onSubmit={(event) => {
        event.preventDefault();
        lift.mutate();
      }}
    >
      <Input
        aria-label={t('ledger.liftReason')}
        placeholder={t('ledger.liftReason')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button htmlType="submit" disabled={reason.trim().length < 4} loading={lift.isPending}>
        {t('ledger.lift')}
      </Button>
      {lift.error && <Failed error={lift.error} />}
    </form>
  );
}
