import { useQuery } from '@tanstack/react-query';
import type { CaseLine } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';

/** What waits for me, the longest waiting first. */
export function useQueue(): readonly CaseLine[] {
  const { data } = useQuery({
    queryKey: ['cases', 'todo'],
    queryFn: () => get<{ cases: readonly CaseLine[] }>('cases?box=todo'),
    select: ({ cases }) => longestFirst(cases),
  });
  return data ?? [];
}

export function longestFirst(cases: readonly CaseLine[]): readonly CaseLine[] {
  return cases.toSorted((a, b) => Date.parse(a.came_at) - Date.parse(b.came_at) || a.no.localeCompare(b.no));
}

/** The one after this one; after the last the first; null where nothing else waits. */
export function nextOf(queue: readonly CaseLine[], id: string): CaseLine | null {
  const at = queue.findIndex((one) => one.id === id);
  const rest = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))];
  return rest.find((one) => one.id !== id) ?? null;
}

/** Opened since the page was loaded; what somebody read is on record in the ledger, and nothing of it is kept in the browser. */
export const opened = new Set<string>();
