import { articlesOf } from '#kernel/article.ts';
import { holds } from '#kernel/actor.ts';
import { instantOf } from '#kernel/calendar.ts';
import { civilDay } from '#kernel/civil.ts';
import type { ClauseId, DomainId } from '#kernel/generated/clauses.ts';
import { overseers } from './clauses.ts';
import { knowable, unkept } from './kept.ts';
import { readsLedger, shownEntries } from './ledger-shown.ts';
import type { Reader } from './read.ts';

/** `late`: something of it is late now; `refused`: an act was refused by it lately; `run`: it was asked; `never`: it was not; `off`: not in force here. */
export type ClauseState = 'late' | 'refused' | 'run' | 'never' | 'off';

/** Entries looked through, the newest: an inspector's question is how the clause runs now. */
const lookedThrough = 10_000;

interface Runs {
  readonly asked: number;
  /** Of those, this year. */
  readonly this_year: number;
  readonly refused: number;
}

/**
 * Clauses of some domains, or all, with how each of them runs for him whose office it is to see that (counts of what he may know of, as on the
 * page of a clause); for others the clauses alone.
 */
export async function clauseStates(reader: Reader, domains?: readonly DomainId[]) {
  const { app, presence } = reader;
  const articles = articlesOf(app.regulation.clauses, presence.settings.off);
  const shown = app.regulation.clauses.filter(({ domain }) => domains?.includes(domain) ?? true);
  const runs = holds(presence.actor, ...overseers) ? await runsOf(reader) : null;
  const late = runs ? await lateOf(reader) : new Map<ClauseId, number>();
  const clauses = shown.map(({ id, domain, zh, en, proof, mode }) => {
    const off = presence.settings.off.includes(id);
    const { asked, refused, this_year } = runs?.get(id) ?? { asked: 0, refused: 0, this_year: 0 };
    const overdue = late.get(id) ?? 0;
    const state: ClauseState = off ? 'off' : overdue ? 'late' : refused ? 'refused' : asked ? 'run' : 'never';
    return {
      id,
      domain,
      article: articles.get(id) ?? null,
      zh,
      en,
      proof,
      mode,
      state: runs || off ? state : null,
      asked,
      refused,
      late: overdue,
      evidenced: this_year > 0,
    };
  });
  return { clauses, lookedThrough: runs ? lookedThrough : 0 };
}

async function runsOf(reader: Reader): Promise<ReadonlyMap<ClauseId, Runs>> {
  const { unit, now } = reader.presence;
  const values: unknown[] = [unit.id, instantOf(`${civilDay(now).slice(0, 4)}-01-01`, '00:00')];
  const shown = readsLedger(reader) ? 'true' : shownEntries(reader, (value) => `$${values.push(value)}`);
  const rows = await reader.query<Runs & { clause: ClauseId }>(
    `select c as clause, count(*)::int as asked, count(*) filter (where outcome = 'denied')::int as refused,
       count(*) filter (where at >= $2)::int as this_year
     from (select e.clauses, e.outcome, e.at from (select id, seq, ord, at, act, actor, outcome, clauses, object_table, object_id from ledger_entry e where e.unit_id = $1 order by e.ord desc limit ${lookedThrough}) e where ${shown}) t, unnest(t.clauses) c group by 1`,
    values,
  );
  return new Map(rows.map(({ clause, ...runs }) => [clause, runs]));
}

async function lateOf(reader: Reader): Promise<ReadonlyMap<ClauseId, number>> {
  const kept = readsLedger(reader) ? unkept(reader.app, 'o') : knowable(reader.app, 'o');
  const rows = await reader.query<{ clause: ClauseId; n: number }>(
    `select o.clause, count(*)::int as n from obligation o where o.unit_id = $1 and o.status = 'overdue' and ${kept} group by 1`,
    [reader.presence.unit.id],
  );
  return new Map(rows.map(({ clause, n }) => [clause, n]));
}
