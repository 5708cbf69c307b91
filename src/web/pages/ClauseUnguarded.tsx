import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { Panel } from '#web/kit/Page.tsx';

/** Acts that ask the clause by rules of their own: another that brings about the same may not ask it. */
export function ClauseUnguarded({ acts }: { readonly acts: readonly string[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: procedures } = useQuery(proceduresQuery);
  if (acts.length === 0) return null;
  return (
    <Panel title={t('clause.unguarded')} flush>
      <ul className="clause-rules">
        {acts.map((id) => (
          <li key={id}>
            <Link to="/acts/$id" params={{ id }} search={{}}>
              {say(procedures?.find((one) => one.id === id)?.title) || id}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
