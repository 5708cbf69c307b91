import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Row } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { registersQuery } from '#web/app/session.ts';
import { registerOf } from './register-of.ts';
import { roleName } from './role-name.ts';
import { ThingLink } from './ThingLink.tsx';
import { scopeToken } from './thing-keys.ts';

/** Kinds whose look-up is no entry in the ledger: they may be named wherever they stand. */
const named = ['person', 'department', 'place'];

/** The name for an id: people and places by name, labelled things as a way to their page. */
export function ThingName({ kind, id }: { readonly kind: string; readonly id: string }) {
  const { t } = useTranslation();
  const name = useThingName(named.includes(kind) ? kind : null, id);
  if (named.includes(kind)) return <span>{name ?? '…'}</span>;
  return <ThingLink object={{ table: kind, id }}>{t('thing.open')}</ThingLink>;
}

/** One token of the need-to-know, in words. */
export function ScopeName({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const parts = scopeToken(token);
  const kind = parts?.kind === 'person' || parts?.kind === 'department' ? parts.kind : null;
  const name = useThingName(kind, parts?.id ?? '');
  if (token === 'duty:registry' || token === 'duty:system')
    return <span>{t(token === 'duty:registry' ? 'scope.registry' : 'scope.system')}</span>;
  if (!parts) return <span>{token}</span>;
  if (parts.kind === 'all') return <span>{t('scope.all')}</span>;
  if (parts.kind === 'role') return <span>{say(roleName(parts.id as Parameters<typeof roleName>[0]))}</span>;
  return <span>{name ?? parts.id}</span>;
}

/** Undefined until it is known, or when it cannot be. */
export function useThingName(kind: string | null, id: string): string | undefined {
  const { data: registers = [] } = useQuery(registersQuery);
  const register = kind === null ? undefined : registerOf(kind, registers)?.name;
  const { data } = useQuery({
    queryKey: ['name', register, id],
    enabled: register !== undefined && id !== '',
    staleTime: 600_000,
    retry: false,
    queryFn: () => get<{ row: Row }>(`registers/${register}/${encodeURIComponent(id)}`),
  });
  const name = data?.row.name ?? data?.row.title;
  return typeof name === 'string' ? name : undefined;
}
