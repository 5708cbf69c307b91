import type { RowOp } from '#kernel/effect.ts';
import type { App } from './app.ts';
import { enter, type Presence } from './act/enter.ts';
import type { Connection } from './database.ts';
import { DatabaseAway } from './db/away.ts';
import { hasNews, isResting, letRest, newsSince, restUntil } from './resting.ts';

export type Duty = App['modules']['all'][number]['duties'][number];

export function dutiesOf(app: App): Duty[] {
  return app.modules.all.flatMap((module) => module.duties);
}

/** What a duty would do now. Nothing where none of its clauses governs. */
export async function wouldDo(
  app: App,
  connection: Connection,
  presence: Presence,
  duty: Duty,
): Promise<readonly RowOp[]> {
  if (duty.clauses.length > 0 && !duty.clauses.some((clause) => presence.law.governs(clause, null))) return [];
  const { actor, now, unit, settings, calendar, openedAt } = presence;
  return duty.run({ actor, now, unit, settings, calendar, openedAt, tx: connection.kysely, newId: app.newId });
}

/**
 * Whether any duty of the unit would do something: all are asked at once, in one look. In most minutes none would, and each in a
 * transaction of its own costs ten times as much. Where nothing happens they are asked ahead, too: what comes due stays due until it is done, so a
 * unit that owes nothing some minutes ahead is left alone until then, or until something is entered. What cannot be answered is left to
 * the duty itself, which tells why.
 */
export async function isAnythingDue(app: App, unitId: string): Promise<boolean> {
  try {
    return await app.db.look(async (connection) => {
      const presence = await enter(app, connection, app.systemToken, unitId);
      if (!presence) throw new Error('the server has no session');
      if (await isResting(app, connection, presence)) return false;
      const since = newsSince(app);
      const ask = (at: Presence) => Promise.allSettled(dutiesOf(app).map((duty) => wouldDo(app, connection, at, duty)));
      const [due, busy] = await Promise.all([ask(presence), hasNews(connection, unitId, since)]);
      const failed = due.find(({ status }) => status === 'rejected');
      if (failed) throw (failed as PromiseRejectedResult).reason;
      if (!due.every(isNothing)) return true;
      const until = busy ? null : restUntil(presence);
      if (until !== null && (await ask({ ...presence, now: until })).every(isNothing)) {
        letRest(app, presence, until, since);
      }
      return false;
    });
  } catch (error) {
    if (error instanceof DatabaseAway) throw error;
    return true;
  }
}

function isNothing(asked: PromiseSettledResult<readonly RowOp[]>): boolean {
  return asked.status === 'fulfilled' && asked.value.length === 0;
}
