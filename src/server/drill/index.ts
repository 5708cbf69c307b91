import path from 'node:path';
import { zone } from '#kernel/calendar.ts';
import type { Answer } from '../act/answer.ts';
import { enter } from '../act/enter.ts';
import { runProcedure } from '../act/index.ts';
import type { App } from '../app.ts';
import { chooseBackup } from './choose.ts';
import { compare } from './compare.ts';

const unknownBackup: Answer = {
  status: 422,
  body: {
    code: 'RULE_FIELDS',
    fields: ['backup'],
    says: {
      zh: '本周期没有这个校验值的备份文件，或者文件已不在原处。',
      en: 'No backup of this turn has this sum, or its file is no longer where it was written.',
    },
  },
};

/**
 * A restore drill (SYSTEM-015) on a file that a backup wrote, the newest or the one of this sum: it is restored beside, its ledger
 * verified, its rows and files compared. The result is recorded by the procedure like any other act.
 */
export async function drill(app: App, unitId: string, sha256?: string): Promise<Answer> {
  const begun = performance.now();
  const presence = await app.db.transaction((connection) => enter(app, connection, app.systemToken, unitId));
  if (!presence) throw new Error(`unit ${unitId} is gone`);
  const backup = await chooseBackup(app, presence, sha256);
  if (!backup) return unknownBackup;
  const compared = await compare(app, unitId, backup);
  const input = {
    started_at: presence.now,
    duration_ms: Math.round(performance.now() - begun),
    backup_file: path.basename(backup.file),
    backup_sha256: backup.sha256,
    ...compared,
  };
  return runProcedure(app, { procedure: 'system.record-drill', input, token: app.systemToken, asUnit: unitId });
}

/** Holds the drill a unit owes, at night or in the last days of the turn. Without its keys no backup opens. */
export async function drillIfDue(app: App, unitId: string): Promise<void> {
  if (app.keys.state() === 'sealed') return;
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
