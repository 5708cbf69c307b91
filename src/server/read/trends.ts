import { holds } from '#kernel/actor.ts';
import { instantOf } from '#kernel/calendar.ts';
import { civilDay, plusDays, plusMonths } from '#kernel/civil.ts';
import type { Filter, PartColour } from '#kernel/figure.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Trend } from '#kernel/overview.ts';
import type { Text } from '#kernel/text.ts';
import { type Answer, notFound } from '../act/answer.ts';
import { overseers } from './clauses.ts';
import { selected } from './figures.ts';
import { readsLedger, shownEntries } from './ledger-shown.ts';
import { narrowed, type Seen, seenBy } from './narrowed.ts';
import { ok, type Reader } from './read.ts';
import { mostCounted } from './register-page.ts';

export const periods = ['quarter', 'year', 'months'] as const;
export type Period = (typeof periods)[number];

/** What happened in a period, by month: each number is so many rows of a register, or entries of the ledger. */
export interface Line {
  readonly title: Text;
  /** Null for the ledger. */
  readonly register: string | null;
  readonly colour: PartColour;
  readonly exact: boolean;
  readonly total: { readonly count: number; readonly filter: Filter };
  readonly months: readonly { readonly month: string; readonly count: number; readonly filter: Filter }[];
}

/** From the first day of a quarter, a year or the twelfth month back, to today. */
export function spanOf(period: Period, today: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const first = `${today.slice(0, 7)}-01`;
  const month = Number(today.slice(5, 7));
  const back = period === 'year' ? month - 1 : period === 'quarter' ? (month - 1) % 3 : 11;
  return { from: plusMonths(first, -back), to: today };
}

/** The months of a span, each with its first and last day within it. */
export function monthsOf({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }) {
  const months = [];
  for (let first = from; first <= to; first = plusMonths(first, 1)) {
    const last = plusDays(plusMonths(first, 1), -1);
    months.push({ month: first.slice(0, 7), from: first, to: last < to ? last : to });
  }
  return months;
}

export async function trends(reader: Reader, period: Period): Promise<Answer> {
  const seen = await seenBy(reader);
  return seen ? ok(await trendsOf(reader, seen, period)) : notFound;
}

/** By month: what rooms declare, as far as it is of what he sees, and what was refused, for those who oversee how clauses run. */
export async function trendsOf(reader: Reader, seen: Seen, period: Period) {
  const span = spanOf(period, civilDay(reader.presence.now));
  const lines: Line[] = [];
  for (const trend of reader.app.modules.all.flatMap((room) => room.trends)) {
    const his = narrowed(reader, seen, trend);
    const line = his && (await lineOf(reader, his, span));
    if (line) lines.push(line);
  }
  if (seen.of === 'unit' && holds(reader.presence.actor, ...overseers)) lines.push(await refusalsOf(reader, span));
  return { period, ...span, months: monthsOf(span).map(({ month }) => month), lines };
}

type Span = ReturnType<typeof spanOf>;

async function lineOf(
  reader: Reader,
  { title, register, filter, on, colour }: Trend,
  span: Span,
): Promise<Line | null> {
  const found = selected(reader, register, { ...filter, [`from.${on}`]: span.from, [`to.${on}`]: span.to });
  if (!found) return null;
  const { columns, from, values } = found.selected;
  const dated = found.register.columns.find(({ key }) => key === on)?.kind === 'date';
  const local = dated ? `"${on}"` : `("${on}" at time zone 'Asia/Shanghai')`;
  const rows = await reader.once<{ month: string; count: number }>(
    `select to_char(${local}, 'YYYY-MM') as month, count(*)::int as count from (select ${columns} ${from} limit ${mostCounted + 1}) t group by 1`,
    [...values],
  );
  const filterOf = (first: string, last: string) => ({ ...found.filter, [`from.${on}`]: first, [`to.${on}`]: last });
  return { title, register, colour, ...counted(rows, span, filterOf) };
}

const refused: Text = { zh: '拦截', en: 'Stopped' };

async function refusalsOf(reader: Reader, span: Span): Promise<Line> {
  const values: unknown[] = [
    reader.presence.unit.id,
    instantOf(span.from, '00:00'),
    instantOf(plusDays(span.to, 1), '00:00'),
  ];
  const shown = readsLedger(reader) ? 'true' : shownEntries(reader, (value) => `$${values.push(value)}`);
  // The outcome in words, as the index of what was refused has it.
  const rows = await reader.once<{ month: string; count: number }>(
    `select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, count(*)::int as count
     from (select e.at from ledger_entry e where e.unit_id = $1 and e.outcome = 'denied' and e.at >= $2 and e.at < $3 and ${shown} limit ${mostCounted + 1}) t group by 1`,
    values,
  );
  const filterOf = (from: string, to: string) => ({ outcome: 'denied', from, to });
  return { title: refused, register: null, colour: 'late', ...counted(rows, span, filterOf) };
}

function counted(
  rows: readonly { readonly month: string; readonly count: number }[],
  span: Span,
  filterOf: (from: string, to: string) => Filter,
): Pick<Line, 'exact' | 'total' | 'months'> {
  const of = new Map(rows.map(({ month, count }) => [month, count]));
  const count = rows.reduce((sum, one) => sum + one.count, 0);
  return {
    exact: count <= mostCounted,
    total: { count: Math.min(count, mostCounted), filter: filterOf(span.from, span.to) },
    months: monthsOf(span).map(({ month, from, to }) => ({
      month,
      count: of.get(month) ?? 0,
      filter: filterOf(from, to),
    })),
  };
}
