import { useTranslation } from 'react-i18next';
import { situationOf } from './desk-keys.ts';
import { deskKeys } from './key-names.ts';
import { unsigned } from './desk-list.ts';
import type { DeskState } from './desk-state.ts';

/** The keys of the desk, always in view; what the next key does is told in words. */
export function DeskLegend({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation();
  const now = situationOf(state);
  const count = unsigned(state).length;
  const main = now === 'staged' ? 'Ctrl+Enter' : now === 'count' || now === 'summary' ? 'F4' : null;
  return (
    <footer className="legend">
      {deskKeys.map((key) => {
        const does = t(`legend.${now}.${key}`, { count, defaultValue: '' });
        return does ? (
          <span key={key} className={key === main ? 'legend-now' : ''}>
            <kbd>{key.replace('Escape', 'Esc').replace('+', ' ')}</kbd> {does}
          </span>
        ) : null;
      })}
    </footer>
  );
}
