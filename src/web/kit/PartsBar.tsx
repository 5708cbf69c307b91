import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ShownPicture } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { countText } from './count-text.ts';
import './parts-bar.css';

/** A sum as a sentence and as a bar: 330 received = 262 in store + 23 with people + …; each part opens its rows. */
export function PartsBar({ picture }: { readonly picture: ShownPicture }) {
  const { t } = useTranslation();
  const say = useSay();
  const { register, parts, total, whole, filter } = picture;
  const sum = parts.reduce((all, { count }) => all + count, 0);
  const open = { to: '/registers/$name', params: { name: register } } as const;
  return (
    <div className="parts">
      <p className="parts-sum">
        <Link {...open} search={{ ...filter }}>
          <b>{countText(total)}</b> {say(whole)}
        </Link>
        {parts.map((part, at) => (
          <span key={part.part} className="parts-term">
            <i aria-hidden="true">{at === 0 ? '=' : '+'}</i>
            <Link {...open} search={{ ...part.filter }} className={`part-${part.colour}`}>
              <b>{part.count}</b> {say(part.title)}
            </Link>
          </span>
        ))}
      </p>
      {!total.exact && (
        <p className="quiet parts-more">{t('hub.first', { count: countText({ count: total.count, exact: true }) })}</p>
      )}
      {sum > 0 && (
        <div className="parts-bar" aria-hidden="true">
          {parts
            .filter(({ count }) => count > 0)
            .map(({ part, colour, count }) => (
              <i key={part} className={`part-fill-${colour}`} style={{ flexGrow: count }} />
            ))}
        </div>
      )}
    </div>
  );
}
