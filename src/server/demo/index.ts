import { readdir } from 'node:fs/promises';
import { systemActor } from '#kernel/actor.ts';
import { dateOf } from '#kernel/calendar.ts';
import { happeningIds } from '#kernel/generated/happenings.ts';
import { enter } from '../act/enter.ts';
import { write } from '../act/write.ts';
import type { App } from '../app.ts';
import { foundUnit } from '../found.ts';
import { demoCalendars } from './calendars.ts';
import { papers } from './people/papers.ts';
import { departments, places, staff } from './people/staff.ts';
import { stock } from './stock/index.ts';
import { type Happening, type Skipped, Teller } from './teller.ts';
import { momentOf, workdaysBefore } from './timeline.ts';

/** Id of the invented unit; there is one per demo installation. */
export const demoUnit = 'yunchuan';

/** Loads the invented bureau and lives through its last six weeks. Answers the acts of the story that the regulation refused. */
export async function loadDemo(app: App): Promise<readonly Skipped[]> {
  const teller = new Teller(app, demoUnit);
  // A start that was stopped in the middle: what there is stays, its clock is set right.
  if (await isFounded(app)) return finish(teller);
  const today = dateOf(new Date().toISOString());
  const years = demoCalendars(Number(today.slice(0, 4)), app.regulation.calendars);
  const calendar = [
    ...app.regulation.calendars,
    ...years.flatMap((op) => (op.op === 'insert' ? [op.row as never] : [])),
  ];
  const days = workdaysBefore(today, calendar);
  const at = momentOf(days, days.length - 1, '08:00');
  await foundUnit(app, {
    id: demoUnit,
    name: '云川市统筹发展局（演示）',
    profile: 'bureau',
    authority: ['secret', 'confidential'],
    own: { 'CLASSIFY-031.authority': 'districted_city' },
    authorityDocument: '云江省保密局 云保授〔2025〕8号（演示）',
    departments,
    people: staff,
    places,
    at,
    more: (moment) => [...papers(moment), ...years],
  });
  await takeOver(app);
  await live(teller, days, await happenings());
  return finish(teller);
}

async function isFounded(app: App): Promise<boolean> {
  return app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1, $2)', [app.systemToken, demoUnit]);
    return (await connection.query('select 1 from unit where unit_id = $1', [demoUnit])).length > 0;
  });
}

async function finish(teller: Teller): Promise<readonly Skipped[]> {
  await teller.clock(new Date().toISOString());
  await teller.duties();
  await teller.close();
  return teller.skipped;
}

/** The registry's old books, as one act of the system. */
async function takeOver(app: App): Promise<void> {
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, demoUnit);
    if (!presence) throw new Error('the server has no session');
    const act = {
      act: 'takeover.take-over',
      input: null,
      key: null,
      outcome: 'done' as const,
      clauses: ['CARRIER-004'] as const,
      // What stood in the old books before there was this register was asked of nobody.
      judged: new Map(happeningIds.map((name) => [name, 'all' as const])),
    };
    const ops = stock(presence.now, presence.settings, app.newId);
    const who = { ...presence, actor: systemActor };
    await write({
      app,
      connection,
      presence: who,
      ...act,
      ops,
      object: null,
      label: null,
      answer: () => ({ status: 201, body: {} }),
    });
  });
}

/** Every chapter of the folder, its happenings in the order of time. */
async function happenings(): Promise<Happening[]> {
  const folder = new URL('chapters/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const told = await Promise.all(
    files.map(async (name) => ((await import(new URL(name, folder).href)) as { chapter: () => Happening[] }).chapter()),
  );
  return told.flat().sort((a, b) => b.daysAgo - a.daysAgo || (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

/** Each day begins with a round of the clauses' clocks, as the scheduler would have made it. */
async function live(teller: Teller, days: readonly string[], story: readonly Happening[]): Promise<void> {
  let moment = '';
  let day = Number.NaN;
  for (const { daysAgo, time, tell } of story) {
    const next = daysAgo < 0 ? new Date().toISOString() : momentOf(days, daysAgo, time);
    if (daysAgo < 0 ? day >= 0 : next !== moment) await teller.clock(next);
    if (daysAgo !== day) await teller.duties();
    [moment, day] = [next, daysAgo];
    await tell(teller);
  }
}
