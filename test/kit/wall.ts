import type pg from 'pg';
import type { RowOp } from '#kernel/effect.ts';
import { type Entry, entryPart } from '#server/ledger/entry.ts';
import { openSession } from '#server/sessions.ts';
import type { World } from './world.ts';

/** On a connection of the application's own, in a transaction in which a person has entered; nothing of it stands. */
export async function speaking<T>(
  w: World,
  who: string,
  work: (client: pg.PoolClient, entry: (ops: readonly RowOp[], more?: Partial<Entry>) => Forged) => Promise<T>,
): Promise<T> {
  const { app } = w.running;
  const token = await openSession(app, w.id, who, 'test');
  const client = await app.db.pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ who: { at: string } }>('select jingui.enter($1) as who', [token]);
    const at = new Date(rows[0]?.who.at as string).toISOString();
    return await work(client, (ops, more) =>
      forged({ ...blank, unit: w.id, actor: who, at, id: app.newId(), ops, ...more }),
    );
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

const blank = {
  device: 'test',
  act: 'people.grade-person',
  outcome: 'done',
  law: '',
  clauses: [],
  object: null,
  level: null,
  late: false,
  input: null,
} as const;

/** An entry as the product writes it, but for its MAC, whose key is not the database's to know. */
export type Forged = (change: string) => { text: string; values: unknown[] };

function forged(entry: Entry): Forged {
  const { text, values } = entryPart(entry, new Uint8Array(32), 'parted');
  return (change) => ({ text: `with c as (${change}), done as materialized (select 1), ${text} select`, values });
}

/** What becomes of statements one after the other: the code of the first that is refused, or null. */
export async function refusal(
  client: pg.ClientBase,
  ...statements: (string | pg.QueryConfig)[]
): Promise<string | null> {
  await client.query('savepoint tried');
  try {
    for (const one of statements) await client.query(one as string);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('rollback to tried');
  }
}
