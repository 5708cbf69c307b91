import { useTranslation } from 'react-i18next';
import type { DeskState } from './desk-state.ts';

/** The keys of the desk, always in view; what the next key does is told in words. */
export function DeskLegend({
  state,
  waiting,
  short,
}: {
  readonly state: DeskState;
  readonly waiting: number;
  /** The count could not be ended: what is missing is to be searched for. */
  readonly short: boolean;
}) {
  const { t } = useTranslation();
  const keys = [
    [
      'Ctrl+Enter',
      state.mode === 'count'
        ? t('legend.close')
        : waiting > 0
          ? t('legend.sign', { count: waiting })
          : t('legend.signNone'),
    ],
    ['Ctrl+Z', t('legend.undo')],
    ['F4', t(short ? 'count.search' : 'legend.count')],
    ['F6', t('legend.flag')],
    ['F8', t('legend.last')],
    ['F9', t('legend.print')],
    [
      'Esc',
      state.rows.some((row) => row.pinned)
        ? t('legend.acknowledge')
        : state.person
          ? t('legend.end')
          : t('legend.leave'),
    ],
  ] as const;
  return (
    <footer className="legend">
      {keys.map(([key, does]) => (
        <span key={key} className={key === 'Ctrl+Enter' && waiting > 0 ? 'legend-now' : ''}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </footer>
  );
}
