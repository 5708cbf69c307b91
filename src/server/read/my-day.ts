import type { Answer } from '../act/answer.ts';
import { namesOf } from './about.ts';
import { casesOf, casesShown } from './cases.ts';
import { holdingsOf } from './holdings.ts';
import { alertsOf, obligationsOf } from './obligations.ts';
import { ok, type Reader } from './read.ts';

/** Messages older than this are history: they stand in the list of all, not on the day's page. */
const freshDays = 14;

/** What the caller holds, owes and has to decide, and what he was told lately: a look at all that is named by its title. */
export async function myDay(reader: Reader): Promise<Answer> {
  const { presence } = reader;
  const held = await holdingsOf(reader, presence.actor.id);
  const obligations = await obligationsOf(reader, { mine: true, status: ['open', 'overdue'] });
  const since = new Date(Date.parse(presence.now) - freshDays * 86_400_000).toISOString();
  const alerts = latest(await alertsOf(reader, { mine: true, since })).slice(0, 50);
  const decisions = await casesOf(reader, 'todo');
  const about = [...obligations, ...alerts].map(({ object }) => object);
  const names = await namesOf(reader, about);
  const nameOf = ({ id }: { readonly id: string }) => names.get(id)?.text ?? null;
  const day = {
    holdings: held.map(({ told, level }) => ({ ...told, level })),
    obligations: obligations.map(({ id, clause, due_at, status, object, cause, says }) => ({
      id,
      clause,
      due_at,
      status,
      object,
      cause,
      says,
      about: nameOf(object),
    })),
    decisions: decisions.map(({ id, no, title, opened_at, step }) => ({
      id,
      no,
      title,
      opened_at,
      role: step?.role ?? null,
    })),
    alerts: alerts.map(({ id, clause, kind, at, says, object }) => ({
      id,
      clause,
      kind,
      at,
      says,
      object,
      about: nameOf(object),
    })),
  };
  const shown = [
    ...held.map(({ kind, id, level }) => ({ table: kind, id, level })),
    ...casesShown(decisions),
    ...about.map(({ table, id }) => ({ table, id, level: names.get(id)?.level ?? null })),
  ];
  return reader.show('read:my-day', shown, ok(day));
}

/** Of several messages about one matter the newest says it all. */
function latest<A extends { readonly clause: string; readonly object_id: string }>(newestFirst: readonly A[]): A[] {
  const told = new Map<string, A>();
  for (const alert of newestFirst) {
    const matter = `${alert.clause} ${alert.object_id}`;
    if (!told.has(matter)) told.set(matter, alert);
  }
  return [...told.values()];
}
