import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { HubId } from '#kernel/generated/clauses.ts';
import { hubsQuery } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';

/** The way back to the hub something stands in; nothing where one has nothing to do with it. */
export function HubLink({ hub: id }: { readonly hub: HubId }) {
  const say = useSay();
  const { data } = useQuery(hubsQuery);
  const hub = data?.hubs.find((one) => one.id === id);
  if (!hub) return null;
  return (
    <Link to="/d/$hub" params={{ hub: hub.id }} search={{}}>
      {say(hub.title)}
    </Link>
  );
}
