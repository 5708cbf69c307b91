import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { registryRoles } from '#kernel/actor.ts';
import { hasRole, sessionQuery } from '#web/app/session.ts';
import { linkTo } from '#web/app/shown-person.ts';

/** Copies that came into being are labelled before they are put away: the sheet is one click from the outcome. */
export function OutcomeLabels({ copies }: { readonly copies: unknown }) {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const ids = Array.isArray(copies) ? copies.flatMap(labelled) : [];
  if (ids.length === 0 || !session || !hasRole(session, ...registryRoles)) return null;
  return (
    <Button href={linkTo(`/api/labels?carriers=${ids.join(',')}`)} target="_blank" rel="noreferrer">
      {t('print.labels')}
    </Button>
  );
}

function labelled(copy: unknown): readonly string[] {
  if (typeof copy !== 'object' || copy === null || !('id' in copy) || !('code' in copy)) return [];
  return typeof copy.id === 'string' ? [copy.id] : [];
}
