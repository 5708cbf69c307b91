/** Rows of work: one for each thing and next act, into which all that asks for that act folds. */
import { civilDay, isoWeekEnd } from './civil.ts';
import type { ObjectRef } from './effect.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { Instant } from './json.ts';
import type { ProcedureId } from './procedure-id.ts';
import type { Text } from './text.ts';

/** One of the things that ask for an act: something owed, a case at my step, leave that may be used. */
export interface TaskPart {
  readonly id: string;
  readonly clause: ClauseId;
  /** What is asked, in the words of its clock. */
  readonly says: Text;
  readonly object: ObjectRef;
  /** What the thing is one of, as a copy is of its document. */
  readonly of: ObjectRef | null;
  /** The acts of his that answer it, the usual one first; none where others do it. */
  readonly acts: readonly ProcedureId[];
  /** What he does himself where none of them is his: its words tell one such act from another. */
  readonly instead: string;
  readonly due: Instant | null;
}

export const taskTones = ['late', 'today', 'week', 'later'] as const;
export type TaskTone = (typeof taskTones)[number];

export interface Task<P extends TaskPart = TaskPart> {
  /** Stays while the thing and the act do: a list that is read again knows its rows by it. */
  readonly key: string;
  readonly act: ProcedureId | null;
  readonly objects: readonly ObjectRef[];
  /** What the things are of, where they are several of one. */
  readonly of: ObjectRef | null;
  /** The most pressing first. */
  readonly parts: readonly [P, ...P[]];
  readonly due: Instant | null;
  readonly tone: TaskTone;
}

/** Rows in the order of their urgency: what is late by its age, then today, this week, later. */
export function tasksFrom<P extends TaskPart>(parts: readonly P[], now: Instant): readonly Task<P>[] {
  const things = Map.groupBy(parts, ({ object }) => keyOf(object));
  const chosen = [...things.values()].flatMap(fewestActs);
  const rows = Map.groupBy(chosen, ({ act, part }) => `${act ?? part.instead} ${keyOf(part.of ?? part.object)}`);
  return [...rows].map(([key, row]) => taskOf(key, row, now)).toSorted(byUrgency);
}

interface Chosen<P> {
  readonly act: ProcedureId | null;
  readonly part: P;
}

/** As few acts as answer all that one thing asks for: each time the one that answers most, of equals the usual one. */
function fewestActs<P extends TaskPart>(parts: readonly P[]): readonly Chosen<P>[] {
  const chosen: Chosen<P>[] = parts.filter(({ acts }) => acts.length === 0).map((part) => ({ act: null, part }));
  for (let left = parts.filter(({ acts }) => acts.length > 0); left.length > 0; ) {
    const answers = (act: ProcedureId) => left.filter(({ acts }) => acts.includes(act)).length;
    const act = left.flatMap(({ acts }) => acts).reduce((best, one) => (answers(one) > answers(best) ? one : best));
    chosen.push(...left.filter(({ acts }) => acts.includes(act)).map((part) => ({ act, part })));
    left = left.filter(({ acts }) => !acts.includes(act));
  }
  return chosen;
}

function taskOf<P extends TaskPart>(key: string, row: readonly Chosen<P>[], now: Instant): Task<P> {
  const parts = row.map(({ part }) => part).toSorted(byDue) as [P, ...P[]];
  const objects = [...new Map(parts.map(({ object }) => [keyOf(object), object])).values()];
  const { due, of } = parts[0];
  const act = row[0]?.act ?? null;
  return { key, act, objects, of: objects.length > 1 ? of : null, parts, due, tone: toneOf(due, now) };
}

/** What has no day waits already: it is today's. */
export function toneOf(due: Instant | null, now: Instant): TaskTone {
  if (due === null) return 'today';
  if (due < now) return 'late';
  const day = civilDay(due);
  if (day === civilDay(now)) return 'today';
  return day <= isoWeekEnd(civilDay(now)) ? 'week' : 'later';
}

function byUrgency(a: Task, b: Task): number {
  return taskTones.indexOf(a.tone) - taskTones.indexOf(b.tone) || byDue(a, b) || a.key.localeCompare(b.key);
}

/** What has no day stands behind what has one. */
function byDue(a: { readonly due: Instant | null }, b: { readonly due: Instant | null }): number {
  return (a.due ?? '9').localeCompare(b.due ?? '9');
}

function keyOf({ table, id }: ObjectRef): string {
  return `${table} ${id}`;
}
