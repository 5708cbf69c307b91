import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { systemActor } from '#kernel/actor.ts';
import type { ObjectRef } from '#kernel/effect.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { idMaker } from '#kernel/id.ts';
import { compile } from '../interpret.ts';
import { loadModules } from '../modules.ts';
import { entryPart } from './entry.ts';
import { loadKeys } from './keys.ts';

export interface DoneHere {
  readonly act: 'system.back-up' | 'system.export';
  readonly clauses: readonly ClauseId[];
  /** What was made, by its SHA-256. */
  readonly object: ObjectRef;
  /** User and machine; null where the server did it by itself. */
  readonly by: string | null;
  readonly input: object;
}

/**
 * Enters in the ledger of every unit what was done with the whole installation on its machine, beside a running server or without one. Wants
 * a transaction of the owner.
 */
export async function enterHere(client: pg.ClientBase, dataDir: string, done: DoneHere): Promise<void> {
  const { tables } = await loadModules();
  const { rows: installations } = await client.query<{ id: string }>('select id from jingui.installation');
  const { macKey } = await loadKeys(dataDir, installations[0]?.id ?? '');
  const { rows: units } = await client.query<{ id: string; at: Date }>(
    `select unit_id as id, (now() + make_interval(secs => clock_offset_ms / 1000.0))::timestamptz(3) as at from unit order by 1`,
  );
  const newId = idMaker(Date.now, randomBytes);
  for (const { id: unit, at } of units) {
    const entry = entryPart(
      {
        id: newId(),
        unit,
        at: at.toISOString(),
        actor: systemActor.id,
        device: done.by,
        act: done.act,
        outcome: 'done',
        law: '',
        clauses: done.clauses,
        object: done.object,
        level: null,
        late: false,
        input: done.input,
        ops: [],
      },
      macKey,
    );
    const { text, values } = compile([], tables, [entry]);
    await client.query(text, values);
  }
}
