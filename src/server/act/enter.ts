import type { Actor } from '#kernel/actor.ts';
import { systemActor } from '#kernel/actor.ts';
import type { Instant } from '#kernel/json.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { alarms } from '../ledger/alarm.ts';
import { heedIdle, idleSeconds } from '../idle.ts';
import { type CalendarRow, type UnitLaw, type UnitRow, unitLaw } from '../law.ts';

/** Who speaks, for which unit, at what moment of its clock, under which law. */
export interface Presence extends UnitLaw {
  readonly actor: Actor;
  readonly now: Instant;
  readonly device: string | null;
  /** When the session ends whatever happens; null for the server's own. */
  readonly endsAt?: Instant | null;
}

/** As the session wall tells it. */
export interface Entered extends Actor {
  readonly kind: 'person' | 'system';
  readonly unit: string;
  readonly version: number;
  readonly at: string;
  readonly device?: string;
  readonly ends?: string;
  /** How long nobody may be away, as the session has it, and how long nobody worked in it, in seconds. */
  readonly idle?: number;
  readonly rested?: number;
}

/** Opens the session inside the running transaction; undefined when there is none. `meanwhile` is called as soon as that is asked. */
export async function enter(
  app: App,
  connection: Connection,
  token: string,
  asUnit: string | null = null,
  meanwhile?: () => void,
): Promise<Presence | undefined> {
  const held = app.time.heed();
  // Not waited for in vain: what is sent in one go leaves in one write.
  if (held) await held;
  const asked = connection.query<{ who: Entered | null }>('select jingui.enter($1, $2) as who', [token, asUnit]);
  meanwhile?.();
  const [row] = await asked;
  const who = row?.who;
  if (!who || !(await isOurs(app, who, token))) return undefined;
  const speaker = speakerOf(who);
  connection.speakFor({ unit: who.unit, actor: speaker.actor });
  const law = await lawOf(app, connection, who.unit, who.version, speaker.now);
  if (!isAwake(app, who, law)) {
    await connection.query('select jingui.lock_session($1)', [token]);
    return undefined;
  }
  return { ...law, ...speaker, endsAt: who.ends ? onUnitClock(app, who.ends, speaker.now) : null };
}

/** A session goes by the idle time of its unit as it is now, also where it was opened under another (CONDUCT-015). */
function isAwake(app: App, { kind, unit, idle, rested = 0 }: Entered, { settings }: UnitLaw): boolean {
  if (kind !== 'person') return true;
  const seconds = idleSeconds(settings);
  if (idle !== seconds) void heedIdle(app, unit, seconds);
  return rested < seconds;
}

/** A session that nobody signed in to was planted: it opens nothing. The server's own is the one of this start. */
async function isOurs(app: App, { kind, unit, id }: Entered, token: string): Promise<boolean> {
  if (token === app.systemToken) return true;
  if (kind === 'person' && (await app.sessions.genuine(unit, id, token))) return true;
  await app.sealer.alarm(alarms.session(unit ?? '', kind === 'person' ? id : 'system'));
  return false;
}

export function speakerOf(who: Entered): Pick<Presence, 'actor' | 'now' | 'device'> {
  const actor = who.kind === 'system' ? systemActor : actorOf(who);
  return { actor, now: new Date(who.at).toISOString(), device: who.device ?? null };
}

/** A real instant as the unit's clock will show it. */
export function onUnitClock({ time }: App, real: string, now: Instant): Instant {
  return new Date(Date.parse(real) + Date.parse(now) - time.now()).toISOString();
}

/** Another person of the same unit as an actor: the initiator when his approved case is carried out. */
export async function actorById(connection: Connection, unitId: string, personId: string): Promise<Actor | undefined> {
  const [row] = await connection.query<{ who: Entered | null }>('select jingui.actor_of($1, $2) as who', [
    unitId,
    personId,
  ]);
  return row?.who ? actorOf(row.who) : undefined;
}

/** What every look and every act is told of its session. */
export function circumstancesOf({ actor, now, unit, settings, calendar }: Presence): Omit<Circumstances, 'matter'> {
  return { actor, now, unit, settings, calendar };
}

function actorOf({ id, name, departmentId, roles, grade, leadership, designated, state, ...knows }: Entered): Actor {
  const { grade_clearance, clearances, unready, tokens } = knows;
  const person = { id, name, departmentId, roles, grade, leadership, designated, state };
  return { ...person, grade_clearance, clearances, unready, tokens };
}

/** Parameters are dated, so the law of a unit is kept per version of its row and per day. */
async function lawOf(
  app: App,
  connection: Connection,
  unitId: string,
  rowVersion: number,
  now: Instant,
): Promise<UnitLaw> {
  const version = `${rowVersion} ${now.slice(0, 10)}`;
  const kept = app.laws.get(unitId);
  if (kept?.version === version) return kept.law;
  const [row] = await connection.query<UnitRow>('select * from unit where unit_id = $1', [unitId]);
  if (!row) throw new Error(`unit ${unitId} is gone`);
  const years = await connection.query<CalendarRow>('select year, off, "on" from calendar_year where unit_id = $1', [
    unitId,
  ]);
  const law = unitLaw(app.regulation, row, years, now.slice(0, 10));
  app.laws.set(unitId, { version, law });
  return law;
}
