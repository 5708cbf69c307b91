import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { registryRoles } from '#kernel/actor.ts';
import { hasRole, sessionQuery } from '#web/app/session.ts';
import { Panel } from '#web/kit/Page.tsx';

/** What the registry prints for a thing: labels of copies, the routing slip of a registered document. Each opens as a page to print. */
export function Prints({
  object,
  id,
  registered,
}: {
  readonly object: string;
  readonly id: string;
  readonly registered: boolean;
}) {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  if (!session || !hasRole(session, ...registryRoles)) return null;
  const key = encodeURIComponent(id);
  const links = [
    ...(object === 'carrier' ? [{ href: `/api/labels?carriers=${key}`, words: t('print.label') }] : []),
    ...(object === 'document' ? [{ href: `/api/labels?document=${key}`, words: t('print.labels') }] : []),
    ...(object === 'document' && registered ? [{ href: `/api/routing-slips/${key}`, words: t('print.slip') }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <Panel title={t('print.title')}>
      <ul className="object-prints">
        {links.map(({ href, words }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noreferrer">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
