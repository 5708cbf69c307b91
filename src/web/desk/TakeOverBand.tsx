import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act, get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { queryClient, useSession } from '#web/app/session.ts';
import { deskProcedures } from './acts.ts';
import './desk-shift.css';

interface Handed {
  readonly id: string;
  readonly given_by: string;
  readonly stock: number;
  readonly taker_id: string;
  readonly finding: string | null;
}

const waiting = ['desk', 'take-over'];

/** The next shift sees what was handed over to it, with what was left, and signs. */
export function TakeOverBand({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const { person } = useSession();
  const [differs, setDiffers] = useState('');
  const [wrong, setWrong] = useState('');
  const rows = useQuery({
    queryKey: waiting,
    queryFn: async () => (await get<{ rows: readonly Handed[] }>('registers/day-closes?status=handed&limit=5')).rows,
    retry: false,
  }).data;
  const mine = rows?.find((row) => row.taker_id === person.id);
  if (!mine) return null;

  async function take(close: string) {
    const outcome = await act(deskProcedures.takeOver, { close, finding: differs.trim() || undefined });
    if (outcome.kind === 'refused') setWrong(outcome.refusal.findings.map(({ says }) => say(says)).join(' '));
    void queryClient.invalidateQueries({ queryKey: waiting });
    onDone();
  }
  return (
    <section className="shift" aria-label={t('shift.waits', { name: mine.given_by, stock: mine.stock })}>
      <h2>{t('shift.waits', { name: mine.given_by, stock: mine.stock })}</h2>
      {mine.finding && <p>{mine.finding}</p>}
      <p className="shift-acts">
        <input
          data-own-keys
          aria-label={t('shift.takerFinding')}
          placeholder={t('shift.takerFinding')}
          maxLength={1000}
          value={differs}
          onChange={(event) => setDiffers(event.target.value)}
        />
        <button type="button" onClick={() => void take(mine.id)}>
          {t('shift.take')}
        </button>
      </p>
      {wrong && <p role="alert">{wrong}</p>}
    </section>
  );
}
