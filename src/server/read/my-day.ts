import type { Answer } from '../act/answer.ts';
import { decisionsOf, permitsOf } from './case-parts.ts';
import { casesShown } from './cases.ts';
import { holdingsOf } from './holdings.ts';
import { obligationsOf } from './obligations.ts';
import { ok, type Reader } from './read.ts';
import { requestsOf } from './requests.ts';
import { tasksOf } from './tasks.ts';

/** What the caller has to do, what he holds and what became of his requests: a look at all that is named by its title. */
export async function myDay(reader: Reader): Promise<Answer> {
  const held = await holdingsOf(reader, reader.presence.actor.id);
  const owed = await obligationsOf(reader, { mine: true, status: ['open', 'overdue'] });
  const decisions = await decisionsOf(reader);
  const permits = await permitsOf(reader);
  const requests = await requestsOf(reader);
  const { tasks, shown: about } = await tasksOf(reader, owed, [...decisions, ...permits]);
  const day = { tasks, holdings: held.map(({ told, level }) => ({ ...told, level })), requests };
  const shown = [
    ...held.map(({ kind, id, level }) => ({ table: kind, id, level })),
    ...[...decisions, ...permits].map(({ id, level }) => ({ table: 'case', id, level })),
    ...casesShown(requests),
    ...about,
  ];
  return reader.show('read:my-day', shown, ok(day));
}
