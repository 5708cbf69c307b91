import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostPinned } from '#kernel/hub.ts';
import type { HubLine } from '#web/app/hubs.ts';
import { Icon } from '#web/app/icons.tsx';
import { useSay } from '#web/app/language.ts';
import { keepPins, pinned, usePins } from '#web/app/pins.ts';
import { usePrefs } from '#web/app/prefs.ts';
import { useSession } from '#web/app/session.ts';

/** The hubs with their icons; each can be put into the rail or taken out of it. */
export function AllHubs({
  hubs,
  standard,
}: {
  readonly hubs: readonly HubLine[];
  readonly standard: readonly string[];
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { person } = useSession();
  const { pins: kept } = usePrefs();
  const pins = usePins(person.id, standard);
  const [full, setFull] = useState(false);
  const toggle = (id: string) => {
    const next = pinned(pins, id);
    setFull(next === null);
    if (next) keepPins(kept, person.id, next);
  };
  return (
    <>
      {full && (
        <p className="all-full" role="status">
          {t('all.full', { most: mostPinned })}
        </p>
      )}
      <ul className="all-hubs">
        {hubs.map(({ id, icon, title, lead }) => {
          const on = pins.includes(id);
          return (
            <li key={id}>
              <Link to="/d/$hub" params={{ hub: id }} search={{}}>
                <Icon name={icon} />
                <b>{say(title)}</b>
                <span className="quiet">{say(lead)}</span>
              </Link>
              <button
                type="button"
                aria-pressed={on}
                aria-label={t(on ? 'all.unpin' : 'all.pin', { name: say(title) })}
                onClick={() => toggle(id)}
              >
                {on ? <PushpinFilled aria-hidden="true" /> : <PushpinOutlined aria-hidden="true" />}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
