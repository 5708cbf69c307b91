import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { setPrefs, usePrefs } from '#web/app/prefs.ts';
import { countOf, eventsByDay, type Layer } from './days.ts';

export function layerName({ register, title }: Pick<Layer, 'register' | 'title'>): string {
  return `${register} ${title.en}`;
}

/** What the calendar shows, each put away and taken out again by its button; kept for the next time. */
export function LayerChips({ layers, days }: { readonly layers: readonly Layer[]; readonly days: readonly string[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { hiddenLayers } = usePrefs();
  const toggle = (name: string) =>
    setPrefs({
      hiddenLayers: hiddenLayers.includes(name) ? hiddenLayers.filter((one) => one !== name) : [...hiddenLayers, name],
    });
  return (
    <div className="calendar-layers" role="group" aria-label={t('calendar.layers')}>
      {layers.map((layer) => {
        const name = layerName(layer);
        const events = eventsByDay([layer]);
        const count = days.reduce((sum, day) => sum + countOf(events.get(day)), 0);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={!hiddenLayers.includes(name)}
            onClick={() => toggle(name)}
            className="calendar-layer"
          >
            <i className={`part-fill-${layer.colour}`} aria-hidden="true" />
            {say(layer.title)} <span className="num">{count}</span>
          </button>
        );
      })}
    </div>
  );
}
