import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { HubId } from '#kernel/generated/clauses.ts';
import { hubCountsQuery } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { countText } from '#web/kit/count-text.ts';
import type { Shelf } from './hub-parts.ts';

/** The registers of a hub, one line each, with how many rows they have. */
export function ShelfList({ hub, shelf }: { readonly hub: HubId; readonly shelf: readonly Shelf[] }) {
  const say = useSay();
  const { data } = useQuery(hubCountsQuery(hub));
  const counts = new Map(data?.counts.map((one) => [one.name, one]));
  return (
    <ul className="shelf-list">
      {shelf.map(({ register: { name, title } }) => (
        <li key={name}>
          <Link to="/registers/$name" params={{ name }} search={{}}>
            {say(title)}
          </Link>
          <span className="num">{countText(counts.get(name) ?? null)}</span>
        </li>
      ))}
    </ul>
  );
}
