import { systemActor } from '#kernel/actor.ts';
import { update } from '#kernel/effect.ts';
import { unit } from '#modules/organization/index.ts';
import { enter } from './act/enter.ts';
import { write } from './act/write.ts';
import type { App } from './app.ts';

/** Moves the clock of the caller's unit to an instant (null: leaves it) and returns the unit; undefined without a session. Demo and test only. */
export async function moveClock(app: App, token: string, at: number | null): Promise<string | undefined> {
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, token);
    if (!presence) return undefined;
    if (at === null) return presence.unit.id;
    const [row] = await connection.query<{ version: number }>(
      'select version from unit where unit_id = $1 for update',
      [presence.unit.id],
    );
    // Nobody's office moves a clock: the server does it for him.
    await enter(app, connection, app.systemToken, presence.unit.id);
    const ops = [update(unit, {}, { clock_offset_ms: at - app.time.now(), version: (row?.version ?? 0) + 1 })];
    const entry = {
      act: 'clock',
      input: { at, by: presence.actor.id },
      key: null,
      outcome: 'done' as const,
      ops,
      clauses: [],
      object: null,
      label: null,
    };
    await write({
      app,
      connection,
      presence: { ...presence, actor: systemActor },
      ...entry,
      answer: () => ({ status: 200, body: {} }),
    });
    return presence.unit.id;
  });
}
