import { useTranslation } from 'react-i18next';
import { groupedCode } from '#kernel/code.ts';
import type { Text } from '#kernel/text.ts';
import { useSay } from '#web/app/language.ts';
import { clock } from '#web/kit/format.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { copyNo } from '#kernel/copy-no.ts';
import type { DeskRow, RowState } from './desk-state.ts';
import { RefusedLines } from './RefusedLines.tsx';

const signs: Readonly<Record<RowState, string>> = {
  tick: '·',
  waiting: '…',
  ready: '✓',
  asks: '+',
  done: '✓',
  info: '·',
  look: '!',
  duplicate: '=',
  refused: '×',
  unknown: '?',
  alarm: '⚠',
  undone: '←',
};

/** Sign · sentence, level, title, number of the copy · second line · time. */
export function DeskRowView({ row }: { readonly row: DeskRow }) {
  const { t } = useTranslation();
  const say = useSay();
  const { card, says, line, state } = row;
  // What is only ready has no sentence before its title: nothing has happened with it yet.
  const staged = state === 'ready';
  const lines: readonly Text[] = staged && says ? [says, ...line] : line;
  const waiting = state === 'waiting';
  return (
    <li className={`scan scan-${state}`} data-state={state}>
      <span className="scan-sign" aria-hidden="true">
        {row.act === 'key' ? row.code.replace('Escape', 'Esc').replace('Ctrl+Enter', '↵') : signs[state]}
      </span>
      <div className="scan-thing">
        <p className="scan-head">
          {!staged && says && <b className="scan-says">{say(says)}</b>}
          <RowObject row={row} />
        </p>
        {waiting && <p className="scan-line">{t('desk.received', { tail: row.code.slice(-5) })}</p>}
        {row.refusal && <RefusedLines findings={row.refusal.findings} />}
        {!row.refusal && lines.length > 0 && (
          <p className="scan-line">
            {lines.map((one, at) => (
              <span key={at}>{say(one)}</span>
            ))}
          </p>
        )}
        {card?.type === 'person' && row.act === 'badge' && <p className="scan-line">{card.name}</p>}
      </div>
      <div className="scan-side">
        <span className="num">{clock(row.at)}</span>
        {row.reference && state === 'refused' && <span className="num quiet">{row.reference}</span>}
      </div>
    </li>
  );
}

function RowObject({ row: { card, code, act } }: { readonly row: DeskRow }) {
  const { t } = useTranslation();
  if (act === 'key') return null;
  if (card?.type === 'carrier')
    return (
      <>
        <LevelChip level={card.level} mark={card.mark} size="small" /> <b>{card.title}</b>
        {card.copy_no !== null && <span className="num scan-no">{copyNo(card.copy_no)}</span>}
      </>
    );
  if (card?.type === 'person')
    return (
      <>
        <b>{card.name}</b> {act === 'person' && <span className="quiet">{t('desk.person')}</span>}
      </>
    );
  return code ? <span className="num">{groupedCode(code)}</span> : null;
}
