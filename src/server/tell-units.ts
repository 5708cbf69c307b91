import type { Notice } from '#kernel/clock.ts';
import { update } from '#kernel/effect.ts';
import type { ClauseId, RoleId } from '#kernel/generated/clauses.ts';
import type { JsonObject } from '#kernel/json.ts';
import { alert as alertTable, raise } from '#kernel/obligation.ts';
import type { App } from './app.ts';
import { enter } from './act/enter.ts';
import { write } from './act/write.ts';
import { changedRows } from './http/changed-rows.ts';
import type { Rows } from './http/feed.ts';

interface Told {
  /** The duty it is entered as. */
  readonly act: `duty:${string}`;
  readonly notice: Notice & { readonly clause: ClauseId };
  readonly to: readonly RoleId[];
  /** Kinds of which the last one raised is what was told last, the first of them where none was: the same is not told twice. */
  readonly of?: readonly string[];
  readonly detail?: JsonObject;
  /** Alerts of this kind that nobody has seen are over. */
  readonly ends?: string;
}

/** Tells offices of every unit what the server found out about itself; an entry of the ledger each. */
export async function tellUnits(app: App, told: Told): Promise<void> {
  for (const unit of await unitsOf(app)) await tellUnit(app, unit, told);
}

async function tellUnit(app: App, unitId: string, { act, notice, to, of = [], ends, detail }: Told): Promise<void> {
  let changed: readonly Rows[] = [];
  await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, unitId);
    if (!presence) throw new Error('the server has no session');
    const object = { table: 'unit', id: unitId };
    const { kind, clause } = notice;
    const [last] = await connection.query<{ kind: string }>(
      'select kind from alert where unit_id = $1 and kind = any($2) order by at desc limit 1',
      [unitId, of],
    );
    if (of.length > 0 && (last?.kind ?? of[0]) === kind) return;
    const alert = { clause, object, kind, at: presence.now, ...(detail ? { detail } : {}) };
    const open = await connection.query<{ id: string }>(
      'select id from alert where unit_id = $1 and kind = $2 and seen_at is null',
      [unitId, ends ?? null],
    );
    const ops = [
      ...open.map(({ id }) => update(alertTable, id, { seen_at: presence.now })),
      ...to.map((role) => raise({ ...alert, id: app.newId(), to: { role } })),
    ];
    const entry = { input: detail ?? null, key: null, outcome: 'done' as const, object, label: null };
    const answer = () => ({ status: 200, body: {} });
    await write({ app, connection, presence, act, ops, clauses: [clause], ...entry, answer });
    changed = changedRows(app.modules, ops);
  });
  app.changed(unitId, changed);
}

export async function unitsOf(app: App): Promise<string[]> {
  return app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1)', [app.systemToken]);
    const units = await connection.query<{ unit: string }>('select jingui.units() as unit');
    return units.map(({ unit }) => unit);
  });
}
