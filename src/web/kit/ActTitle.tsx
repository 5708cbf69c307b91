import { useQuery } from '@tanstack/react-query';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';

/** What an act is called, by its id. */
export function ActTitle({ id }: { readonly id: string }) {
  const say = useSay();
  const { data = [] } = useQuery(proceduresQuery);
  return <span>{say(data.find((one) => one.id === id)?.title) || id}</span>;
}
