import { useQuery } from '@tanstack/react-query';
import type { RegisterPageData, Total } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';

/** How many rows a list has: what its first page says, else counted apart, so that nobody waits for the number before he sees rows. */
export function useTotal(name: string, query: string, first: RegisterPageData | undefined): Total | null {
  const { data } = useQuery({
    queryKey: ['register', name, query, 'total'],
    queryFn: () => get<{ readonly total: Total }>(`registers/${name}/total${query ? `?${query}` : ''}`),
    enabled: first?.total === null,
  });
  return first ? (first.total ?? data?.total ?? null) : null;
}
