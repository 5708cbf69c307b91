import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCode } from '#kernel/code.ts';
import { act } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { queryClient, useSession } from '#web/app/session.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { deskProcedures } from './acts.ts';
import { copyNo } from '#kernel/copy-no.ts';
import { shortTime } from './desk-line.ts';
import { type StrayRow, straysQuery } from './strays.ts';
import './desk-strays.css';

/**
 * What turned up although the books have it destroyed, missing or elsewhere. It comes from the server and from nobody's memory, so a
 * reload, another person or another desk shows the same; it goes when somebody has said what was done.
 */
export function StrayBand({
  changed,
  onAlarm,
  onScan,
  onDone,
}: {
  /** Grows with each scan that may have raised one. */
  readonly changed: number;
  readonly onAlarm: (sounding: boolean) => void;
  readonly onScan: (code: string) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const rows = useQuery(straysQuery(changed)).data ?? [];
  const sounding = rows.some(({ kind, status }) => kind !== 'misplaced' && status === 'open');
  useEffect(() => onAlarm(sounding), [onAlarm, sounding]);
  if (rows.length === 0) return null;
  const again = () => {
    void queryClient.invalidateQueries({ queryKey: ['desk', 'strays'] });
    onDone();
  };
  return (
    <section className="desk-pinned desk-strays" aria-label={t('stray.title', { count: rows.length })}>
      <div role="list" aria-live="assertive">
        {rows.map((row) => (
          <StrayLine key={row.id} row={row} onScan={onScan} onDone={again} />
        ))}
      </div>
    </section>
  );
}

function StrayLine(props: {
  readonly row: StrayRow;
  readonly onScan: (code: string) => void;
  readonly onDone: () => void;
}) {
  const { row, onScan, onDone } = props;
  const { t } = useTranslation();
  const say = useSay();
  const { person } = useSession();
  const [asking, setAsking] = useState<'held' | 'doubted' | null>(null);
  const [where, setWhere] = useState('');
  const [wrong, setWrong] = useState('');
  const grave = row.kind !== 'misplaced';
  const office = person.roles.some((role) => role === 'secrecy_officer' || role === 'secrecy_office_head');

  async function send(procedure: string, input: Record<string, unknown>) {
    setWrong('');
    const outcome = await act(procedure, input);
    if (outcome.kind === 'done') return onDone();
    setWrong(
      outcome.kind === 'refused' && outcome.refusal.findings[0]
        ? say(outcome.refusal.findings[0].says)
        : t('stray.notDone'),
    );
  }
  const hold = () =>
    void send(deskProcedures.holdStray, { stray: row.id, held_where: where, doubted: asking === 'doubted' });
  const putBack = () =>
    void send(deskProcedures.settleStray, { stray: row.id, outcome: 'put_back', place: row.home_id ?? undefined });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // A scanner does not look where the focus stands.
    if (!('type' in readCode(where.trim()))) return hold();
    onScan(where.trim());
    setWhere('');
  };

  return (
    <div role="listitem" className={`scan ${grave ? 'scan-alarm' : 'scan-look'}`} data-state={grave ? 'alarm' : 'look'}>
      <span className="scan-sign" aria-hidden="true">
        {grave ? '⚠' : '!'}
      </span>
      <div className="scan-thing">
        <p className="scan-head">
          <b className="scan-says">{t(`stray.${row.kind}`)}</b>
          <LevelChip level={row.level} mark={row.mark} size="small" /> <b>{row.title}</b>
          <span className="num scan-no">{copyNo(row.copy_no)}</span>
        </p>
        <p className="scan-line">
          {grave
            ? t('stray.since', { at: shortTime(row.gone_at), name: row.found_by })
            : t('stray.belongs', { home: row.home ?? t('stray.registry'), place: row.place ?? t('stray.registry') })}
          {row.status === 'held' && (
            <b> {t(row.doubted ? 'stray.isDoubted' : 'stray.isHeld', { name: row.held_by })}</b>
          )}
        </p>
        <p className="stray-acts">
          {grave && row.status === 'open' && asking === null && (
            <>
              <button type="button" onClick={() => setAsking('held')}>
                {t('stray.hold')}
              </button>
              <button type="button" onClick={() => setAsking('doubted')}>
                {t('stray.doubt')}
              </button>
            </>
          )}
          {asking !== null && row.status === 'open' && (
            <>
              <input
                data-own-keys
                autoFocus
                aria-label={t('stray.where')}
                placeholder={t('stray.where')}
                maxLength={200}
                value={where}
                onChange={(event) => setWhere(event.target.value)}
                onKeyDown={onKey}
              />
              <button type="button" onClick={hold}>
                {t('stray.enter')}
              </button>
            </>
          )}
          {!grave && (
            <button type="button" onClick={putBack}>
              {t('stray.putBack', { home: row.home ?? t('stray.registry') })}
            </button>
          )}
          {grave && row.status === 'held' && office && (
            <Link
              to="/acts/$id"
              params={{ id: row.kind === 'missing' ? 'counting.recover' : deskProcedures.settleStray }}
              search={row.kind === 'missing' ? {} : { stray: row.id }}
            >
              {t('stray.settle')}
            </Link>
          )}
          {wrong && <span role="alert">{wrong}</span>}
        </p>
      </div>
      <div className="scan-side">
        <span className="num">{shortTime(row.found_at)}</span>
      </div>
    </div>
  );
}
