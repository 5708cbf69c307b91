import type { RowOp } from '#kernel/effect.ts';
import type { App } from './app.ts';
import { enter, type Presence } from './act/enter.ts';
import type { Connection } from './database.ts';
import { DatabaseAway } from './db/away.ts';

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
 * transaction of its own costs ten times as much. What cannot be answered is left to the duty itself, which tells why.
 */
export async function isAnythingDue(app: App, unitId: string): Promise<boolean> {
  try {
    return await app.db.look(async (connection) => {
      const presence = await enter(app, connection, app.systemToken, unitId);
      if (!presence) throw new Error('the server has no session');
      const found = await Promise.all(dutiesOf(app).map((duty) => wouldDo(app, connection, presence, duty)));
      return found.some((ops) => ops.length > 0);
    });
  } catch (error) {
    if (error instanceof DatabaseAway) throw error;
    return true;
  }
}
