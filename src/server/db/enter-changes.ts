import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { systemActor } from '#kernel/actor.ts';
import type { RowOp } from '#kernel/effect.ts';
import { idMaker } from '#kernel/id.ts';
import type { Instant, Json } from '#kernel/json.ts';
import { entryPart } from '../ledger/entry.ts';
import { loadModules } from '../modules.ts';
import { changesOf, type Watch } from './changed-rows.ts';

/** Operations of one entry at most: a page of the ledger is read at a time. */
const most = 500;

/** Which migrations changed the rows. */
export interface Upgraded {
  readonly from: number;
  readonly to: number;
  readonly migrations: readonly string[];
}

/**
 * Enters in the ledger of each unit what migrations did to its rows, as an act of the system: else its rows would not be what its ledger
 * says. In the migrations' own transaction, before anything is made anew beside the data.
 */
export async function enterChanges(
  client: pg.ClientBase,
  watch: Watch,
  upgraded: Upgraded,
  macKeyOf: () => Promise<Uint8Array>,
): Promise<void> {
  const { tables } = await loadModules();
  const changes = await changesOf(client, watch, tables.values());
  if (changes.size === 0) return;
  const [macKey, newId] = [await macKeyOf(), idMaker(Date.now, randomBytes)];
  for (const [unit, ops] of changes) {
    const at = await nowOf(client, unit);
    for (let n = 0; n < ops.length; n += most) {
      const some: RowOp[] = ops.slice(n, n + most);
      const { text, values } = entryPart(
        {
          id: newId(),
          unit,
          at,
          actor: systemActor.id,
          device: null,
          act: 'system.upgrade',
          outcome: 'done',
          // Nothing was judged: no text of the unit's decides what its tables are.
          law: '',
          clauses: [],
          object: null,
          level: null,
          late: false,
          input: upgraded as unknown as Json,
          ops: some,
        },
        macKey,
      );
      await client.query(`with done as (select 1), ${text} select`, values);
    }
  }
}

/** By the unit's own clock. */
export async function nowOf(client: pg.ClientBase, unit: string): Promise<Instant> {
  const { rows } = await client.query<{ at: Date }>(
    'select (now() + make_interval(secs => clock_offset_ms / 1000.0))::timestamptz(3) as at from unit where unit_id = $1',
    [unit],
  );
  return (rows[0]?.at ?? new Date()).toISOString();
}
