import { YearNotLoaded } from '#kernel/calendar.ts';
import type { RowOp } from '#kernel/effect.ts';
import { type ClauseId, clauseIds } from '#kernel/generated/clauses.ts';
import { judgedIn } from '#kernel/judged.ts';
import { raise } from '#kernel/obligation.ts';
import { yearWanted } from '#modules/organization/index.ts';
import type { App } from './app.ts';
import { type Duty, dutiesOf, isAnythingDue, wouldDo } from './due.ts';
import { DatabaseAway } from './db/away.ts';
import { enter } from './act/enter.ts';
import { LostRace, write, type WriteRequest } from './act/write.ts';
import { stopped } from './act/stopped.ts';
import { Unguarded } from './act/unguarded.ts';
import type { Told } from './http/feed.ts';
import type { Lead } from './lead.ts';
import { drillIfDue } from './drill/index.ts';
import { rollIfDue } from './keys/duty.ts';
import { KeysSealed } from './keys/errors.ts';
import { destroyNow, dropUnnamed } from './seal/gone.ts';
import { dropOldAnswers } from './seal/old-answers.ts';
import { followLevelsIfDue } from './seal/relevel.ts';
import { logFault } from './log-fault.ts';

const tickMs = 60_000;
const known = new Set<unknown>(clauseIds);

/**
 * Runs every duty of every module for one unit; each is one act of the system with its own ledger entry. Returns the ids of
 * duties that did something. A duty of no particular clause runs before the others, which see what it did, and again after
 * them, so that what they opened too late is late at once.
 */
export async function runDuties(app: App, unitId: string): Promise<string[]> {
  if (!(await isAnythingDue(app, unitId))) return [];
  const done: string[] = [];
  const duties = dutiesOf(app);
  const general = duties.filter((duty) => duty.clauses.length === 0);
  for (const duty of [...general, ...duties.filter((one) => one.clauses.length > 0), ...general]) {
    for (let n = 0; n < 3; n++) {
      try {
        if (await runDuty(app, unitId, duty)) done.push(duty.id);
        break;
      } catch (error) {
        if (error instanceof YearNotLoaded) {
          await askForYear(app, unitId, duty.id, error.year);
          break;
        }
        if (error instanceof Unguarded) {
          await recordStopped(app, unitId, duty.id, error);
          break;
        }
        // What it looks at cannot be read until the keys are open; the others need not wait for that.
        if (error instanceof KeysSealed) break;
        if (!(error instanceof LostRace)) throw error;
      }
    }
  }
  return done;
}

async function runDuty(app: App, unitId: string, duty: Duty): Promise<boolean> {
  let changed: readonly Told[] = [];
  const ran = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unitId);
    if (!presence) throw new Error('the server has no session');
    const ops = await wouldDo(app, connection, presence, duty);
    if (ops.length === 0) return false;
    const served = duty.clauses.filter((clause) => presence.law.governs(clause, null));
    const clauses = [...new Set([...served, ...ops.flatMap(clauseOf)])];
    await enterDuty({
      app,
      connection,
      presence,
      act: `duty:${duty.id}`,
      ops,
      clauses,
      judged: judgedIn(null, duty.causes ?? []),
      hint: (_, ...told) => {
        changed = told;
      },
    });
    return true;
  });
  if (ran) app.changed(unitId, changed);
  return ran;
}

/** A duty that counts in a year nobody has loaded waits for it; whoever loads calendars is asked to, once a year. */
async function askForYear(app: App, unitId: string, duty: string, year: number): Promise<void> {
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unitId);
    if (!presence) throw new Error('the server has no session');
    const object = { table: 'calendar_year', id: String(year) };
    const [told] = await connection.query(
      'select 1 from alert where unit_id = $1 and kind = $2 and object_table = $3 and object_id = $4',
      [unitId, yearWanted.kind, object.table, object.id],
    );
    if (told) return;
    const { kind, clause } = yearWanted;
    const to = { role: 'secrecy_office_head' } as const;
    const ops = [raise({ id: app.newId(), clause, to, object, kind, at: presence.now })];
    await enterDuty({ app, connection, presence, act: `duty:${duty}`, ops, clauses: [clause] });
  });
}

/** Of a duty too nothing stands that no guard judged; the others go on. */
async function recordStopped(app: App, unitId: string, duty: string, error: Unguarded): Promise<void> {
  logFault(error);
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unitId);
    if (!presence) throw new Error('the server has no session');
    const at = { app, connection, presence };
    await write({ ...at, ...stopped(at, error), act: `duty:${duty}`, input: null, key: null });
  });
}

function enterDuty(
  of: Pick<WriteRequest, 'app' | 'connection' | 'presence' | 'act' | 'ops' | 'clauses' | 'judged' | 'hint'>,
) {
  const entry = { input: null, key: null, outcome: 'done' as const, object: null, label: null };
  return write({ ...of, ...entry, answer: () => ({ status: 200, body: {} }) });
}

/** The clause an obligation or alert stands for tags the entry of the act that made it. */
function clauseOf(op: RowOp): ClauseId[] {
  return op.op === 'insert' && known.has(op.row.clause) ? [op.row.clause as ClauseId] : [];
}

/** Ticks once a minute for all units, and as soon as this server leads: of several servers one does it. */
export function startScheduler(app: App, lead: Lead): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const tick = () => {
    running = running
      .then(() => (stopped || app.away() || !lead.leads() ? undefined : runAll(app)))
      .catch((error: unknown) => {
        // The next tick finds the database back; what was owed is owed still.
        if (!(error instanceof DatabaseAway)) logFault(error);
      });
  };
  const timer = setInterval(tick, tickMs);
  lead.onTaken(tick);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

export async function runAll(app: App): Promise<void> {
  await dropUnnamed(app);
  await destroyNow(app);
  await dropOldAnswers(app);
  if (app.halted()) return;
  const units = await app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1)', [app.systemToken]);
    return connection.query<{ units: string }>('select jingui.units() as units');
  });
  await followLevelsIfDue(
    app,
    units.map(({ units: unit }) => unit),
  );
  for (const { units: unit } of units) if (app.room() !== 'none') await runDuties(app, unit);
  // A drill restores everything once more.
  for (const { units: unit } of units) if (app.room() === 'wide') await drillIfDue(app, unit);
  if (app.room() !== 'none') await rollIfDue(app);
}
