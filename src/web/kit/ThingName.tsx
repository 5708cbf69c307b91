import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { registersQuery, thingsQuery } from '#web/app/session.ts';
import { registerOf } from './register-of.ts';
import { roleName } from './role-name.ts';
import { ThingLink } from './ThingLink.tsx';
import { useSomeNames, useToldNames } from './use-values.ts';
import { isId, scopeToken } from './ids.ts';

interface Props {
  readonly kind: string;
  readonly id: string;
  /** Where the answer told it. */
  readonly name?: string;
}

/** The name for an id: what may be named wherever it stands by its name, everything else as a way to its page. What is no id stays as it is written. */
export function ThingName({ kind, id, name: given }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const thing = useQuery(thingsQuery).data?.find((one) => one.kind === kind);
  const names = useToldNames();
  const some = useSomeNames();
  const told = some[id] ?? names?.[id];
  const bare = isId(id);
  const looked = useThingName(thing?.open && bare && !given && !told ? kind : null, id);
  const name = given ?? told ?? looked;
  if (!bare) return <span>{id}</span>;
  if (thing?.open) return <span>{name ?? '…'}</span>;
  // The answer names what one may know of: what it could have named and did not has no page for him.
  if (names !== null && thing && name === undefined) return <span className="quiet">{t('thing.notYours')}</span>;
  return <ThingLink object={{ table: kind, id }}>{(name ?? say(thing?.noun)) || id}</ThingLink>;
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
  const say = useSay();
  const { data: registers = [] } = useQuery(registersQuery);
  const register = kind === null ? undefined : registerOf(kind, registers)?.name;
  const { data } = useQuery({
    queryKey: ['name', register, id],
    enabled: register !== undefined && id !== '',
    staleTime: 600_000,
    retry: false,
    queryFn: () => get<RegisterRow>(`registers/${register}/${encodeURIComponent(id)}`),
  });
  return data?.name ? say(data.name.text) : undefined;
}
