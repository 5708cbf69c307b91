import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { useSession } from '#web/app/session.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import { minute } from '#web/kit/format.ts';
import { deskServer } from './acts.ts';
import type { Printing } from './desk-answer.ts';
import { copyNo } from '#kernel/copy-no.ts';
import { shortTime } from './desk-line.ts';
import { unsigned } from './desk-list.ts';
import type { DeskState } from './desk-state.ts';
import { SummaryList } from './SummaryPanel.tsx';
import './desk-paper.css';

interface Props {
  readonly what: Printing;
  readonly state: DeskState;
  readonly onDone: () => void;
}

interface Held {
  readonly id: string;
  readonly title: string;
  readonly mark: string | null;
  readonly copy_no: number | null;
  readonly due_at: string | null;
}

/** F9: what is printed for the state the desk is in. The slip of a signature comes from the server, with its code to be scanned back. */
export function DeskPaper({ what, state, onDone }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const { person: clerk, unit } = useSession();
  const { person, counting, lastPerson } = state;
  const receipt = what === 'print-last' ? (lastPerson?.receipt ?? null) : null;
  const held = useQuery({
    queryKey: ['desk', 'paper-held', person?.id],
    enabled: what === 'print-person' && person !== null,
    staleTime: 0,
    queryFn: async () =>
      (await get<{ rows: readonly Held[] }>(`registers/holdings?holder_id=${person?.id}&limit=200`)).rows,
  });
  const summary = useQuery({
    queryKey: ['desk', 'paper-count', counting?.inventory],
    enabled: what === 'print-count' && counting !== null,
    staleTime: 0,
    queryFn: async () => {
      if (counting?.summary) return counting.summary;
      const outcome = await deskServer.summarize(counting?.inventory ?? '', crypto.randomUUID());
      return outcome.kind === 'done' ? outcome.result : null;
    },
  });
  const slip = useRef<HTMLAnchorElement>(null);
  const waits = (held.isFetching && what === 'print-person') || (summary.isFetching && what === 'print-count');
  useEffect(() => {
    if (waits) return;
    if (receipt) slip.current?.click();
    else window.print();
    onDone();
  }, [waits, receipt, onDone]);
  if (receipt)
    return (
      <a
        ref={slip}
        href={linkTo(`/api/loan-receipts/${receipt}`)}
        target="_blank"
        rel="noreferrer"
        className="desk-slip"
      >
        {t('paper.print-last')}
      </a>
    );
  if (waits) return null;
  const now = minute(unitNow());
  const paper = (
    <article className="desk-paper">
      <h1>
        {unit.name} {t(`paper.${what}`)}
      </h1>
      <p>
        {now} · {clerk.name}
        {person && what !== 'print-count' && ` · ${person.name}`}
        {counting && what === 'print-count' && ` · ${counting.place}`}
      </p>
      {what === 'print-person' && (
        <table>
          <tbody>
            {(held.data ?? []).map((row) => (
              <tr key={row.id}>
                <td>{row.mark}</td>
                <td>{row.title}</td>
                <td>{copyNo(row.copy_no)}</td>
                <td>{row.due_at ? shortTime(row.due_at) : '-'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(what === 'print-preview' || what === 'print-last') && (
        <ol>
          {(what === 'print-preview'
            ? unsigned(state)
            : state.rows.filter((row) => row.movement !== null).slice(0, 40)
          ).map((row) => (
            <li key={row.id}>
              {row.says && say(row.says)}{' '}
              {row.card?.type === 'carrier' && `${row.card.mark ?? ''} ${row.card.title} ${copyNo(row.card.copy_no)}`}{' '}
              {row.line.map(say).join(' · ')}
            </li>
          ))}
        </ol>
      )}
      {what === 'print-count' && summary.data && (
        <>
          <p>
            {t('summary.line', {
              expected: summary.data.expected,
              present: summary.data.present,
              unseen: summary.data.unseen,
              strange: summary.data.strange.length,
            })}
          </p>
          <SummaryList
            title={t('summary.strange', { count: summary.data.strange.length })}
            rows={summary.data.strange}
          />
          <SummaryList title={t('summary.remaining', { count: summary.data.unseen })} rows={summary.data.remaining} />
        </>
      )}
    </article>
  );
  return createPortal(paper, document.body);
}
