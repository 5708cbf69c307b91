import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Instant } from '#kernel/json.ts';
import type { ShownFigure } from '#web/app/hubs.ts';
import { get } from '#web/app/http.ts';

export interface DueBack {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly late: number;
  readonly due: Instant;
}

export interface LateWith {
  readonly person: { readonly id: string; readonly name: string };
  readonly department: string | null;
  readonly count: number;
  readonly since: Instant;
}

interface Home {
  readonly figures: readonly ShownFigure[];
  readonly dueBack: readonly DueBack[];
  readonly late: readonly LateWith[];
  readonly asOf: Instant;
}

/** What others do moves it, and is no hint to this page: it is asked again by the minute. */
const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: () => get<Home>('home'),
  refetchInterval: 60_000,
});

export function useHome() {
  return useQuery(homeQuery);
}
