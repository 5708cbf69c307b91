import pg from 'pg';
import { loadModules } from '#server/modules.ts';
import { connect } from '#server/db/connect.ts';
import { type Forbidden, forbidden } from './forbidden.ts';
import type { Pools } from './inputs.ts';

const { things } = await loadModules();

/** A unit seen past every wall, as only the owner of the database sees it: what is there, and what should not be. */
export class Unit {
  private readonly client: pg.Client;
  private readonly id: string;
  private readonly hot: string[] = [];

  private constructor(client: pg.Client, id: string) {
    this.client = client;
    this.id = id;
  }

  static async open(id: string): Promise<Unit> {
    const { JINGUI_TEST_DIR: dataDir = '', JINGUI_TEST_PG: databaseUrl } = process.env;
    const connected = await connect({ dataDir, databaseUrl });
    const client = new pg.Client({ ...connected.config, options: '-c search_path=public' });
    await client.connect();
    return new Unit(client, id);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  async all<R extends object>(sql: string, ...more: unknown[]): Promise<R[]> {
    return (await this.client.query<R>(sql, [this.id, ...more])).rows;
  }

  /** What an act named is what the next acts are likelier about; with a paper come its copies. */
  async dealtWith(said: unknown): Promise<void> {
    const ids = JSON.stringify(said).match(/[0-9a-z]{26}/g) ?? [];
    const copies = await this.all<{ id: string }>(
      'select id from carrier where unit_id = $1 and document_id = any($2::text[]) order by id desc limit 3',
      ids,
    );
    this.hot.unshift(...ids, ...copies.map(({ id }) => id));
    this.hot.length = Math.min(this.hot.length, 40);
  }

  async pools(): Promise<Pools> {
    const pools: Record<string, string[]> = {};
    for (const kind of things.keys()) pools[kind] = await this.ids(kind);
    const tokens = (prefix: string, ids: readonly string[] = []) => ids.map((id) => `${prefix}:${id}`);
    const movement = await this.ids('movement');
    return { ...pools, movement, scope: [...tokens('p', pools.person), ...tokens('d', pools.department)] };
  }

  private async ids(table: string): Promise<string[]> {
    const rows = await this.all<{ id: string }>(
      `select id from ${pg.escapeIdentifier(table)} where unit_id = $1 order by id desc limit 30`,
    ).catch(() => []);
    const ids = rows.map(({ id }) => id);
    return ids.toSorted((a, b) => rank(this.hot, a) - rank(this.hot, b));
  }

  /** The last id there is: what is made from here on sorts behind it. */
  async last(): Promise<string> {
    const [row] = await this.all<{ id: string | null }>('select max(id) as id from ledger_entry where unit_id = $1');
    return row?.id ?? '';
  }

  /** How often what came about with copies. */
  moves(): Promise<{ step: string; n: number }[]> {
    return this.all('select step, count(*)::int as n from movement where unit_id = $1 group by step order by n desc');
  }

  /** What `look` finds once rows were changed past every wall and every trigger; the change does not stay. */
  async after<T>(change: string, look: () => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      await this.client.query('set local session_replication_role = replica');
      await this.client.query(change, [this.id]);
      return await look();
    } finally {
      await this.client.query('rollback');
    }
  }

  /** What stands there that no clause allows, since that id. */
  async broken(since: string): Promise<(Forbidden & { readonly rows: readonly string[] })[]> {
    const found = [];
    for (const one of forbidden) {
      const rows = await this.all<{ id: string }>(
        `select id from (${one.sql}) as found (id) limit 3`,
        ...(one.sql.includes('$2') ? [since] : []),
      );
      if (rows.length > 0) found.push({ ...one, rows: rows.map(({ id }) => id) });
    }
    return found;
  }
}

function rank(hot: readonly string[], id: string): number {
  const at = hot.indexOf(id);
  return at < 0 ? hot.length : at;
}
