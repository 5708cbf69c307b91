import { createHash } from 'node:crypto';
import type { Instant } from '#kernel/json.ts';
import type { Language } from '#kernel/text.ts';
import { type Answer, refusal } from '../act/answer.ts';
import { unprovenExport } from '../act/proven.ts';
import { calendarFile, dueOn, type IcsEvent } from '../print/ics.ts';
import { duesWith } from './holdings.ts';
import { obligationsOf } from './obligations.ts';
import { ok, type Reader } from './read.ts';

const words = {
  back: { zh: '应还 {n} 件', en: 'To give back: {n}' },
  todo: { zh: '待办 {n} 件', en: 'To do: {n}' },
  name: { zh: '日程', en: 'Dates' },
} as const;

/**
 * Whoever asks, when he owes what, as a file for his calendar: how many on which day, and nothing else. No title, number, name or level: the
 * calendar is on a telephone, and telephones belong to others.
 */
export async function ownDates(
  reader: Reader,
  language: Language,
): Promise<Answer | { readonly file: string; readonly day: string }> {
  const unproven = await unprovenExport(reader);
  if (unproven.length > 0) return refusal(unproven, '');
  const { actor, unit, now } = reader.presence;
  const owed = await obligationsOf(reader, { mine: true, status: ['open', 'overdue'] });
  const held = await duesWith(reader, actor.id);
  const whose = `${unit.id} ${actor.id}`;
  const events = [
    ...folded('back', held, whose, language),
    ...folded(
      'todo',
      owed.map(({ due_at: due }) => ({ due, count: 1 })),
      whose,
      language,
    ),
  ];
  const answer = await reader.note({ act: 'export:own-dates', object: null, answer: () => ok({}) });
  if (answer.status !== 200) return answer;
  return { file: calendarFile(events, words.name[language], now), day: dueOn(now).day };
}

/** One line for each day, at the first of its times. */
function folded(
  kind: 'back' | 'todo',
  dues: readonly { readonly due: Instant; readonly count: number }[],
  whose: string,
  language: Language,
): IcsEvent[] {
  const days = Map.groupBy(dues, ({ due }) => dueOn(due).day);
  return [...days].sort().map(([day, all]) => {
    const times = all.flatMap(({ due }) => dueOn(due).time ?? []).toSorted();
    const n = all.reduce((sum, { count }) => sum + count, 0);
    // Of the person and the day alone, so that it is the same each time; a digest, so that it tells neither.
    const uid = `${createHash('sha256').update(`${whose} ${kind} ${day}`).digest('hex').slice(0, 40)}@jingui`;
    return { uid, day, time: times[0] ?? null, summary: words[kind][language].replace('{n}', String(n)) };
  });
}
