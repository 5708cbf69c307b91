import { useTranslation } from 'react-i18next';
import { linkTo } from '#web/app/shown-person.ts';
import { useSession } from '#web/app/session.ts';
import { DeskRowView } from './DeskRowView.tsx';
import type { DeskState } from './desk-state.ts';

/** Every scan is a row and every verdict stays on its row: no dialog, no toast. What needs an eye is pinned on top. */
export function DeskRows({ state, onAcknowledge }: { readonly state: DeskState; readonly onAcknowledge: () => void }) {
  const { t } = useTranslation();
  const { unit } = useSession();
  const pinned = state.rows.filter((row) => row.pinned);
  const rest = state.rows.filter((row) => !row.pinned);
  return (
    <>
      {pinned.length > 0 && (
        <section className="desk-pinned" aria-label={t('desk.pinned')}>
          <ol aria-live="assertive">
            {pinned.map((row) => (
              <DeskRowView key={row.id} row={row} />
            ))}
          </ol>
          <button type="button" className="desk-acknowledge" onClick={onAcknowledge}>
            {t('desk.acknowledge')}
          </button>
        </section>
      )}
      <ol className="desk-list" aria-live="polite">
        {rest.map((row) => (
          <DeskRowView key={row.id} row={row} />
        ))}
      </ol>
      {state.rows.length === 0 && (
        <p className="desk-empty">
          {t('desk.empty')}
          <span className="desk-print">
            <a href={linkTo('/api/command-cards')} target="_blank" rel="noreferrer">
              {t('help.commandCards')}
            </a>
            {unit.demo && (
              <a href={linkTo('/api/practice-sheet')} target="_blank" rel="noreferrer">
                {t('help.practice')}
              </a>
            )}
          </span>
        </p>
      )}
    </>
  );
}
