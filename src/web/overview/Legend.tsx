import type { PartColour } from '#kernel/figure.ts';
import type { Text } from '#kernel/text.ts';
import { useSay } from '#web/app/language.ts';
import '#web/kit/parts-bar.css';

interface Props {
  readonly parts: readonly { readonly title: Text; readonly colour: PartColour }[];
}

/** What the colours mean. */
export function Legend({ parts }: Props) {
  const say = useSay();
  return (
    <ul className="legend">
      {parts.map(({ title, colour }) => (
        <li key={title.zh}>
          <i className={`part-fill-${colour}`} aria-hidden="true" /> {say(title)}
        </li>
      ))}
    </ul>
  );
}
