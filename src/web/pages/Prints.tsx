import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { registryRoles } from '#kernel/actor.ts';
import { cardRoles } from '#kernel/command.ts';
import { hasRole, sessionQuery } from '#web/app/session.ts';
import { linkTo } from '#web/app/shown-person.ts';
import { Panel } from '#web/kit/Page.tsx';

/** What is printed for a thing: labels of copies, the routing slip of a registered document, the code at a door or on a badge. Each opens as a page to print. */
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
  const key = encodeURIComponent(id);
  if (!session) return null;
  const registry = hasRole(session, ...registryRoles);
  const cards = hasRole(session, ...cardRoles);
  const links = [
    ...(registry && object === 'carrier' ? [{ href: `/api/labels?carriers=${key}`, words: t('print.label') }] : []),
    ...(registry && object === 'document' ? [{ href: `/api/labels?document=${key}`, words: t('print.labels') }] : []),
    ...(registry && object === 'document' && registered
      ? [{ href: `/api/routing-slips/${key}`, words: t('print.slip') }]
      : []),
    ...(cards && (object === 'place' || object === 'person')
      ? [
          { href: `/api/code-cards/${object}?id=${key}`, words: t(`print.card.${object}`) },
          { href: `/api/code-cards/${object}`, words: t(`print.cards.${object}`) },
        ]
      : []),
  ];
  if (links.length === 0) return null;
  return (
    <Panel title={t('print.title')}>
      <ul className="object-prints">
        {links.map(({ href, words }) => (
          <li key={href}>
            <a href={linkTo(href)} target="_blank" rel="noreferrer">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
