import { Link } from '@tanstack/react-router';
import type { ShownFigure } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { countText } from './count-text.ts';
import './figure-strip.css';

/** Figures side by side; each opens exactly the rows it counts. */
export function FigureStrip({ figures }: { readonly figures: readonly ShownFigure[] }) {
  const say = useSay();
  if (figures.length === 0) return null;
  return (
    <ul className="figures">
      {figures.map((figure) => (
        <li key={figure.name}>
          <Link
            to="/registers/$name"
            params={{ name: figure.register }}
            search={{ ...figure.filter }}
            className="figure"
          >
            <span className="figure-title">{say(figure.title)}</span>
            <b className={figure.count > 0 && figure.tone ? `figure-${figure.tone}` : ''}>
              {countText(figure)}
              <small>{say(figure.unit)}</small>
            </b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
