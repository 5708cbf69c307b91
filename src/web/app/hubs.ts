import { queryOptions } from '@tanstack/react-query';
import type { ClauseId, DomainId, HubId, RoleId } from '#kernel/generated/clauses.ts';
import type { Filter, PartColour } from '#kernel/figure.ts';
import type { Instant } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { ClauseMode } from '#kernel/verdict.ts';
import type { Named } from './api.ts';
import type { ShownTask } from './day.ts';
import { get } from './http.ts';

/** Shapes of the answers about hubs as the page reads them. */
export interface HubLine {
  readonly id: HubId;
  readonly icon: string;
  readonly domains: readonly DomainId[];
  readonly title: Text;
  readonly lead: Text;
  /** On how many things something is late. */
  readonly late: number;
}

export interface Count {
  readonly count: number;
  readonly exact: boolean;
}

export interface ShownFigure extends Count {
  readonly name: string;
  readonly title: Text;
  readonly unit: Text;
  readonly register: string;
  readonly filter: Filter;
  readonly tone?: 'look' | 'bad';
}

export interface ShownPart {
  readonly part: string;
  readonly colour: PartColour;
  readonly title: Text;
  readonly count: number;
  readonly filter: Filter;
}

export interface ShownPicture {
  readonly title: Text;
  readonly whole: Text;
  readonly register: string;
  readonly total: Count;
  readonly filter: Filter;
  readonly parts: readonly ShownPart[];
}

export interface OpenCase {
  readonly id: string;
  readonly no: string;
  readonly procedure: string;
  readonly title: Text | string;
  readonly status: string;
  readonly opened_at: Instant;
  readonly level: number;
  readonly initiator: Named;
  readonly step: { readonly role: RoleId; readonly no: number | null; readonly of: number } | null;
}

export interface Overview {
  readonly figures: readonly ShownFigure[];
  readonly picture: ShownPicture | null;
  readonly cases: readonly OpenCase[];
  readonly tasks: readonly ShownTask[];
  /** How much work there is, requests included; only the first due of much is among the tasks. */
  readonly work: Count;
  readonly asOf: Instant;
}

export interface ClauseSquare {
  readonly id: ClauseId;
  readonly domain: DomainId;
  readonly article: Text | null;
  readonly zh: string;
  readonly en: string;
  readonly proof: string;
  readonly mode: ClauseMode;
  /** None where how clauses run is not one's to see. */
  readonly state: 'late' | 'refused' | 'run' | 'never' | 'off' | null;
  readonly asked: number;
  readonly refused: number;
  readonly late: number;
}

export interface HubClauses {
  readonly clauses: readonly ClauseSquare[];
  readonly lookedThrough: number;
}

export const hubsQuery = queryOptions({
  queryKey: ['hubs'],
  staleTime: 60_000,
  queryFn: () => get<{ readonly hubs: readonly HubLine[]; readonly rail: readonly string[] }>('hubs'),
});

export function overviewQuery(id: string) {
  return queryOptions({ queryKey: ['hubs', id], queryFn: () => get<Overview>(`hubs/${id}`) });
}

export function hubClausesQuery(id: string) {
  return queryOptions({
    queryKey: ['hubs', id, 'clauses'],
    staleTime: 60_000,
    queryFn: () => get<HubClauses>(`hubs/${id}/clauses`),
  });
}

export function hubCountsQuery(id: string) {
  return queryOptions({
    queryKey: ['hubs', id, 'registers'],
    queryFn: () => get<{ readonly counts: readonly (Count & { readonly name: string })[] }>(`hubs/${id}/registers`),
  });
}

export interface LateKind {
  readonly title: Text;
  readonly register: string;
  readonly colour: PartColour;
  readonly by: readonly { readonly department: string; readonly count: number; readonly filter: Filter }[];
}

export interface ComingKind {
  readonly title: Text;
  readonly register: string;
  readonly colour: PartColour;
  /** One for each of the weeks. */
  readonly weeks: readonly { readonly count: number; readonly filter: Filter }[];
}

export interface Levels {
  readonly title: Text;
  readonly register: string;
  readonly exact: boolean;
  readonly parts: readonly Pick<ShownPart, 'part' | 'colour' | 'title'>[];
  readonly rows: readonly {
    readonly level: number;
    readonly parts: readonly Pick<ShownPart, 'part' | 'count' | 'filter'>[];
  }[];
}

export interface OverviewClause extends Pick<ClauseSquare, 'id' | 'domain' | 'article' | 'zh' | 'en' | 'state'> {
  /** Something of it happened this year, and stands in the ledger. */
  readonly evidenced: boolean;
}

/** What happened in a period, by month. */
export interface Trends {
  readonly from: string;
  readonly to: string;
  readonly months: readonly string[];
  readonly lines: readonly TrendLine[];
}

export interface TrendLine {
  readonly title: Text;
  /** Null for the ledger. */
  readonly register: string | null;
  readonly colour: PartColour;
  readonly exact: boolean;
  readonly total: { readonly count: number; readonly filter: Filter };
  readonly months: readonly { readonly month: string; readonly count: number; readonly filter: Filter }[];
}

export interface UnitOverview {
  readonly asOf: Instant;
  /** The department it is of, where it is not of the whole unit. */
  readonly department: string | null;
  readonly figures: readonly ShownFigure[];
  readonly levels: Levels | null;
  readonly departments: readonly string[];
  readonly late: readonly LateKind[];
  readonly weeks: readonly { readonly from: string; readonly to: string }[];
  readonly coming: readonly ComingKind[];
  readonly hubs: readonly Pick<HubLine, 'id' | 'title' | 'domains'>[];
  readonly clauses: readonly OverviewClause[];
}

export const unitOverviewQuery = queryOptions({
  queryKey: ['overview'],
  staleTime: 30_000,
  queryFn: () => get<UnitOverview>('overview'),
});

export function trendsQuery(period: string) {
  return queryOptions({
    queryKey: ['overview', 'trends', period],
    staleTime: 30_000,
    queryFn: () => get<Trends>(`overview/trends?period=${period}`),
  });
}
