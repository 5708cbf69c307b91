import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { DeadlineCell } from '#web/kit/DeadlineCell.tsx';
import { groupedCode } from '#kernel/code.ts';
import { clock } from '#web/kit/format.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { FindingItem } from '#web/kit/FindingItem.tsx';
import type { DeskRow, DeskState, RowState } from './desk-state.ts';

const signs: Readonly<Record<RowState, string>> = {
  waiting: '…',
  ready: '✓',
  asks: '+',
  done: '✓',
  info: '·',
  look: '!',
  duplicate: '=',
  refused: '×',
  unknown: '?',
  alarm: '!!',
  undone: '←',
};

/** Every scan is a row and every verdict stays on its row: no dialog, no toast. What needs an eye is pinned on top. */
export function DeskRows({
  state,
  demo,
  onAcknowledge,
}: {
  readonly state: DeskState;
  readonly demo: boolean;
  readonly onAcknowledge: () => void;
}) {
  const { t } = useTranslation();
  const pinned = state.rows.filter((row) => row.pinned);
  const rest = state.rows.filter((row) => !row.pinned);
  return (
    <div className="desk-rows">
      {pinned.length > 0 && (
        <section className="desk-pinned" aria-label={t('desk.pinned')}>
          <header>
            <h2>{t('desk.pinned')}</h2>
            <button type="button" onClick={onAcknowledge}>
              {t('desk.acknowledge')} <kbd>Esc</kbd>
            </button>
          </header>
          <ol aria-live="assertive">
            {pinned.map((row) => (
              <RowView key={row.id} row={row} />
            ))}
          </ol>
        </section>
      )}
      <ol className="desk-list" aria-live="polite" aria-label={t('desk.scans')}>
        {rest.map((row) => (
          <RowView key={row.id} row={row} />
        ))}
      </ol>
      {state.rows.length === 0 && (
        <p className="desk-empty">
          {t('desk.empty')}
          <span className="desk-print">
            <a href={linkTo('/api/command-cards')} target="_blank" rel="noreferrer">
              {t('help.commandCards')}
            </a>
            {demo && (
              <a href={linkTo('/api/practice-sheet')} target="_blank" rel="noreferrer">
                {t('help.practice')}
              </a>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

function RowView({ row }: { readonly row: DeskRow }) {
  const { t } = useTranslation();
  const say = useSay();
  const { card } = row;
  return (
    <li className={`scan scan-${row.state}`} data-state={row.state}>
      <span className="scan-sign" aria-hidden="true">
        {signs[row.state]}
      </span>
      <div className="scan-thing">
        {card?.type === 'carrier' ? (
          <p>
            <LevelChip level={card.level} mark={card.mark} size="small" /> <b>{card.title}</b>{' '}
            {card.copy_no !== null && <span className="num">{t('word.copyNo', { no: String(card.copy_no) })}</span>}
          </p>
        ) : card?.type === 'person' ? (
          <p>
            <b>{card.name}</b> {row.act === 'person' && <span className="quiet">{t('desk.person')}</span>}
          </p>
        ) : (
          <p className="num">{row.code ? groupedCode(row.code) : t('desk.signature')}</p>
        )}
        {row.refusal ? (
          <ul>
            {row.refusal.findings.map((finding, at) => (
              <FindingItem key={`${finding.rule}-${at}`} finding={finding} compact />
            ))}
          </ul>
        ) : (
          <p className="scan-says">
            {row.state === 'waiting' ? t('desk.received', { tail: row.code.slice(-5) }) : say(row.says)}
          </p>
        )}
      </div>
      <div className="scan-side">
        <span className="num">{clock(row.at)}</span>
        {card?.type === 'carrier' && row.state === 'done' && row.act === 'take-back' && (
          <span>{typeof card.place === 'object' ? card.place?.name : card.place}</span>
        )}
        {card?.type === 'carrier' && row.state === 'info' && card.due_at && <DeadlineCell due={card.due_at} />}
        {row.reference && row.state === 'refused' && <span className="num quiet">{row.reference}</span>}
      </div>
    </li>
  );
}
