import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HubId } from '#kernel/generated/clauses.ts';
import type { RegisterInfo } from '#web/app/api.ts';
import { type Count, hubCountsQuery } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { thingsQuery } from '#web/app/session.ts';
import { countText } from '#web/kit/count-text.ts';
import { Empty, Failed } from '#web/kit/States.tsx';
import type { Shelf } from './hub-parts.ts';

/** The registers of a hub as cards: its name, what a row is, how many, and the views and parts that stand with it. */
export function HubRegisters({ hub, shelf }: { readonly hub: HubId; readonly shelf: readonly Shelf[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, refetch } = useQuery(hubCountsQuery(hub));
  const { data: things = [] } = useQuery(thingsQuery);
  const counts = new Map<string, Count>(data?.counts.map((one) => [one.name, one]));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (shelf.length === 0) return <Empty title={t('hub.noRegisters')} />;
  const line = ({ name, title }: RegisterInfo) => (
    <>
      <Link to="/registers/$name" params={{ name }} search={{}}>
        {say(title)}
      </Link>
      <span className="num">{countText(counts.get(name) ?? null)}</span>
    </>
  );
  return (
    <ul className="shelves">
      {shelf.map(({ register, within }) => (
        <li key={register.name} className="shelf">
          <h2>{line(register)}</h2>
          <p className="quiet">
            {t('hub.row', { noun: say(things.find(({ kind }) => kind === register.object)?.noun) })}
          </p>
          {within.length > 0 && (
            <ul>
              {within.map((one) => (
                <li key={one.name}>{line(one)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
