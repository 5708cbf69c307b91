import pg from 'pg';
import { zone } from '#kernel/calendar.ts';
import type { Answer } from '../act/answer.ts';
import { enter } from '../act/enter.ts';
import { runProcedure } from '../act/index.ts';
import type { App } from '../app.ts';
import { type Archive, dropArchive, takeArchive } from './archive.ts';
import { restoreFrom } from './restore.ts';

/**
 * A restore drill (SYSTEM-015): every ledgered table of the unit is taken into an archive, restored from it into a scratch copy
 * with the same constraints, and compared row by row. The result is recorded by the procedure like any other act.
 */
export async function drill(app: App, unitId: string): Promise<Answer> {
  const begun = performance.now();
  const archive = await takeArchive(app, unitId);
  try {
    return await drillOn(app, archive, begun);
  } finally {
    await dropArchive(archive);
  }
}

/** Restores an archive, and records what came of it and how long it took since `begun`. */
export async function drillOn(app: App, archive: Archive, begun: number): Promise<Answer> {
  const compared = await compare(app, archive);
  const input = { started_at: archive.now, duration_ms: Math.round(performance.now() - begun), ...compared };
  return runProcedure(app, {
    procedure: 'system.record-drill',
    input,
    token: app.systemToken,
    asUnit: archive.unit,
  });
}

/** An archive that the database does not take back is a drill that failed, not a fault of ours. */
async function compare(app: App, archive: Archive): Promise<object> {
  try {
    const after = await restoreFrom(app, archive);
    const tables = archive.tables.map(({ name }) => ({
      table: name,
      rows: archive.before.get(name)?.rows ?? 0,
      before: archive.before.get(name)?.sum ?? '',
      after: after.get(name)?.sum ?? '',
      differing: after.get(name)?.differing ?? [],
    }));
    return { result: tables.every((one) => one.before === one.after) ? 'same' : 'different', tables };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { result: 'different', note: `${error.table ?? ''} ${error.code ?? ''} ${error.message}`.trim() };
  }
}

/** Holds the drill a unit owes, at night or in the last days of the turn. */
export async function drillIfDue(app: App, unitId: string): Promise<void> {
  const owed = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unitId);
    const [row] = await connection.query<{ due_at: string }>(
      `select due_at from obligation where unit_id = $1 and clause = 'SYSTEM-015' and status in ('open', 'overdue') order by due_at limit 1`,
      [unitId],
    );
    return row && presence ? { due: row.due_at, now: presence.now } : undefined;
  });
  if (!owed) return;
  const night = Temporal.Instant.from(owed.now).toZonedDateTimeISO(zone).hour < 6;
  const pressing = Date.parse(owed.due) - Date.parse(owed.now) < 7 * 86_400_000;
  if (night || pressing) await drill(app, unitId);
}
