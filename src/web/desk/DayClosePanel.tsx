import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#kernel/verdict.ts';
import { act } from '#web/app/http.ts';
import { newId } from '#web/app/ids.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { deskProcedures } from './acts.ts';
import { shortTime } from './desk-line.ts';
import type { PersonCard } from './desk-state.ts';
import { PinPanel } from './PinPanel.tsx';
import { RefusedLines } from './RefusedLines.tsx';
import './desk-shift.css';

const figures = [
  'opening',
  'received',
  'returned',
  'regained',
  'lent',
  'sent',
  'stock',
  'difference',
  'in_hands',
  'in_transit',
  'not_back',
  'receipts_owed',
  'strays_open',
  'counts_open',
] as const;

type Balance = Readonly<Record<(typeof figures)[number], number>> & { readonly since: string | null };
interface Foretold {
  readonly foretold?: { readonly next: number; readonly balance: Balance };
}

/** 日结: the figures are the server's, of now; whoever takes over has scanned his badge, and signs by PIN here or himself later. */
export function DayClosePanel({ taker, onDone }: { readonly taker: PersonCard; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { name } = taker;
  const [finding, setFinding] = useState('');
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const [closed, setClosed] = useState<string | null>(null);
  const told = useQuery({
    queryKey: ['desk', 'day-close', taker.id],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      // What has to be said is said below; the figures are told first.
      const input = { taker: taker.id, finding: '…' };
      const outcome = await act<Foretold & object>(deskProcedures.closeDay, input, { preview: true });
      if (outcome.kind === 'refused') setRefused(outcome.refusal.findings);
      return outcome.kind === 'done' ? (outcome.result.foretold ?? null) : null;
    },
  }).data;

  async function close() {
    setRefused([]);
    const input = { taker: taker.id, stock: told?.balance.stock, finding: finding.trim() || undefined };
    const outcome = await act<{ id: string }>(deskProcedures.closeDay, input, { key: newId() });
    if (outcome.kind === 'done') setClosed(outcome.result.id);
    else if (outcome.kind === 'refused') setRefused(outcome.refusal.findings);
  }

  return (
    <section className="shift" aria-label={t('shift.title', { name })}>
      <header>
        <h2>{t('shift.title', { name })}</h2>
        {told && (
          <span className="quiet">
            {told.balance.since ? t('shift.since', { at: shortTime(told.balance.since) }) : t('shift.first')}
          </span>
        )}
      </header>
      {told && (
        <dl className="shift-figures">
          {figures.map((key) => (
            <div key={key} className={key === 'difference' && told.balance.difference !== 0 ? 'shift-differs' : ''}>
              <dt>{t(`shift.${key}`)}</dt>
              <dd className="num">{told.balance[key]}</dd>
            </div>
          ))}
        </dl>
      )}
      {refused.length > 0 && <RefusedLines findings={refused} />}
      {closed ? (
        <p className="shift-acts" role="status">
          <b>{t('shift.done')}</b>
          <a href={linkTo(`/api/day-closes/${closed}`)} target="_blank" rel="noreferrer">
            {t('shift.print')}
          </a>
          <button type="button" onClick={onDone}>
            {t('shift.close')}
          </button>
        </p>
      ) : (
        told && (
          <>
            <label className="shift-words">
              {t('shift.finding')}
              <textarea
                rows={2}
                maxLength={1000}
                value={finding}
                onChange={(event) => setFinding(event.target.value)}
              />
            </label>
            <PinPanel
              person={taker.id}
              carriers={[`day-close:${told.next}`]}
              label={t('shift.pin', { name })}
              more={t('shift.pinMore')}
              onProved={() => void close()}
            />
            <p className="shift-acts">
              <button type="button" onClick={() => void close()}>
                {t('shift.later', { name })}
              </button>
              <button type="button" onClick={onDone}>
                {t('shift.close')}
              </button>
            </p>
          </>
        )
      )}
    </section>
  );
}
