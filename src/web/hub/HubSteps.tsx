import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HubId } from '#kernel/generated/clauses.ts';
import type { OpenCase } from '#web/app/hubs.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';

/** How many requests are under way of each kind. */
export function HubSteps({ hub, cases }: { readonly hub: HubId; readonly cases: readonly OpenCase[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const kinds = Object.entries(Object.groupBy(cases, ({ procedure }) => procedure));
  if (kinds.length === 0) return <p className="line-empty">{t('hub.noneUnderWay')}</p>;
  return (
    <ul className="hub-steps">
      {kinds.map(([id, those]) => (
        <li key={id}>
          <Link to="/d/$hub" params={{ hub }} search={{ tab: 'work' }}>
            <b className="num">{those?.length}</b>
            <span>{say(procedures.find((one) => one.id === id)?.title)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
