import { queryOptions } from '@tanstack/react-query';
import { get } from '#web/app/http.ts';

/** An alarm that stands: a row of the register of copies that turned up. */
export interface StrayRow {
  readonly id: string;
  readonly kind: 'destroyed' | 'missing' | 'misplaced';
  readonly status: 'open' | 'held';
  readonly found_at: string;
  readonly found_by: string;
  readonly title: string;
  readonly mark: string | null;
  readonly level: number;
  readonly copy_no: number;
  readonly place: string | null;
  readonly home: string | null;
  readonly home_id: string | null;
  readonly gone_at: string;
  readonly doubted: boolean;
  readonly held_by: string | null;
}

/** The gravest first; asked again by the minute, for another desk may have raised or settled one. */
export function straysQuery(changed: number) {
  return queryOptions({
    queryKey: ['desk', 'strays', changed],
    queryFn: async () => {
      const { rows } = await get<{ rows: readonly StrayRow[] }>('registers/strays?status=open,held&limit=50');
      return [...rows].sort((a, b) => Number(a.kind === 'misplaced') - Number(b.kind === 'misplaced'));
    },
    placeholderData: (before) => before,
    staleTime: 0,
    refetchInterval: 60_000,
    retry: false,
  });
}
