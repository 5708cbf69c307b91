import { instantOf } from '#kernel/calendar.ts';
import { plusDays } from '#kernel/civil.ts';
import { isOf } from '#kernel/clock.ts';
import type { Period } from '#kernel/generated/clauses.ts';
import type { Answer } from '../act/answer.ts';
import { obligationsOf } from './obligations.ts';
import { ok, type Reader } from './read.ts';
import { tasksOf } from './tasks.ts';

/** Periods in which a day has to be found; what is done each day needs none. */
const planned: readonly Period[] = ['week', 'month', 'quarter', 'half_year', 'semester', 'year'];

/**
 * What must be done once in a period, has no day of its own and is not done yet: of the periods that touch the days asked for, as rows of
 * work with the act that settles each.
 */
export async function calendarUndated(reader: Reader, from: string, to: string): Promise<Answer> {
  const { app, presence } = reader;
  const turns = app.modules.all.flatMap(({ duties }) =>
    duties.flatMap(({ comesBack }) =>
      comesBack && planned.includes(comesBack.period(presence.settings)) ? [comesBack.clock] : [],
    ),
  );
  const owed = await obligationsOf(reader, { status: ['open', 'overdue'], rules: turns.map(({ clause }) => clause) });
  const [begins, ends] = [instantOf(from, '00:00'), instantOf(plusDays(to, 1), '00:00')];
  const open = owed.filter(
    (one) =>
      turns.some((clock) => isOf(clock, one)) &&
      one.opened_at < ends &&
      (one.due_at >= begins || one.status === 'overdue'),
  );
  const { tasks, shown } = await tasksOf(reader, open);
  return reader.show('read:calendar', shown, ok({ tasks }));
}
