import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';

/** A module's view of the database: Kysely over the act's transaction. */
export type Tx<D> = Kysely<D>;

export interface Db {
  readonly pool: pg.Pool;
  /** Runs `work` in one transaction; rolls back when it throws. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Connection {
  /** Runs a statement, prepared once per connection by its text. */
  query<R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs a statement planned for these very values: for lists, where the best plan depends on who asks for what. */
  once<R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  readonly kysely: Kysely<never>;
  readonly client: pg.PoolClient;
}

const types = new pg.TypeOverrides();
types.setTypeParser(20, Number);
types.setTypeParser(1082, String);
types.setTypeParser(1184, instant);

/** PostgreSQL's `2026-08-01 09:00:00.12+00` as the ISO form the product uses everywhere. */
function instant(text: string): string {
  const [date, time = ''] = text.split(' ');
  const [whole = '', fraction = ''] = time.replace(/\+00$/, '').split('.');
  return `${date}T${whole}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

export function openDb(config: pg.PoolConfig): Db {
  const pool = new pg.Pool({
    max: 12,
    ...config,
    types,
    options: [config.options, '-c TimeZone=UTC'].filter(Boolean).join(' '),
  });
  pool.on('error', () => {}); // An idle connection that dies is replaced; the next query reports a real outage.
  const known = new WeakMap<pg.PoolClient, Connection>();

  function connectionOf(client: pg.PoolClient): Connection {
    const found = known.get(client);
    if (found) return found;
    const connection = makeConnection(client);
    known.set(client, connection);
    return connection;
  }

  async function transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(connectionOf(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return { pool, transaction, close: () => pool.end() };
}

/** Statement names by text, shared by all connections so that the names stay few and stable. */
const names = new Map<string, string>();
const mostNames = 2000;

function nameOf(text: string): string | undefined {
  const found = names.get(text);
  if (found) return found;
  if (names.size >= mostNames) return undefined;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}

function makeConnection(client: pg.PoolClient): Connection {
  async function run<R extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<pg.QueryResult<R>> {
    return client.query<R>({ name: nameOf(text), text, values: [...values] } as pg.QueryConfig);
  }
  const kysely = new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => ({
          executeQuery: async (compiled: { sql: string; parameters: readonly unknown[] }) => {
            const result = await run(compiled.sql, compiled.parameters);
            return { rows: result.rows as never[], numAffectedRows: BigInt(result.rowCount ?? 0) };
          },
          streamQuery: () => {
            throw new Error('streaming is not used inside an act');
          },
        }),
        beginTransaction: async () => {},
        commitTransaction: async () => {},
        rollbackTransaction: async () => {},
        releaseConnection: async () => {},
        destroy: async () => {},
      }),
    },
  });
  return {
    client,
    kysely,
    query: async (text, values) => (await run(text, values)).rows as never,
    once: async (text, values = []) => (await client.query(text, [...values])).rows as never,
  };
}
