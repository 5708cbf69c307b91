import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Duplex } from 'node:stream';
import pg from 'pg';

/** How long things may take on a connection, in milliseconds, before the database gives them up. */
export interface Limits {
  readonly statement: number;
  /** Waiting for what another transaction holds. */
  readonly lock: number;
  /** A transaction in which nothing is asked: its program is gone or stuck. */
  readonly idle: number;
}

/** Acts and reads of people. */
export const serving: Limits = { statement: 60_000, lock: 10_000, idle: 300_000 };
/** The sealer checks a whole tree at its start. */
export const sealing: Limits = { statement: 600_000, lock: 30_000, idle: 60_000 };

/** A server that lives lets somebody in within this, or says that it will not. */
const connectMs = 5_000;
/** An answer that was on its way when the server gave a statement up. */
const graceMs = 5_000;
/** Whoever is gone without a word is missed after this and ten seconds of asking. */
const quietMs = 5_000;
/** The same on the server’s side, so that locks of a machine that is gone are soon free. */
const missed = ['-c tcp_keepalives_idle=10', '-c tcp_keepalives_interval=5', '-c tcp_keepalives_count=3'];

/** What all connections of this process call themselves: by it the database can be asked whether anybody else is there. */
export const ourName = `jingui ${process.pid}-${randomBytes(4).toString('hex')} ${hostname().slice(0, 30)}`;
export const anyName = 'jingui %';

/** Connections that ended or broke. */
const ended = new WeakSet<pg.ClientBase>();

/** A connection that dies is never an unhandled event: whoever waits on it is told by his statement. */
function mind<C extends pg.ClientBase>(client: C): C {
  client.on('error', () => ended.add(client));
  client.on('end', () => ended.add(client));
  return client;
}

/** One connection for work that may take long: only whether the other side still lives is minded. Not connected yet. */
export function openClient(config: pg.ClientConfig, patienceMs = connectMs): pg.Client {
  const options = [config.options, ...missed].filter(Boolean).join(' ');
  return mind(new pg.Client({ ...common, ...config, options, connectionTimeoutMillis: patienceMs }));
}

export interface Line {
  readonly pool: pg.Pool;
  /** Ends every connection at once, whatever is under way on it: nothing more is to be hoped for from the other side. */
  cut(): void;
}

/** The one way to a pool of connections, each minded and limited. */
export function openPool(
  config: pg.PoolConfig,
  { statement, lock, idle }: Limits,
  Client: typeof Minded = Minded,
): Line {
  const limits = [
    `-c statement_timeout=${statement}`,
    `-c lock_timeout=${lock}`,
    `-c idle_in_transaction_session_timeout=${idle}`,
  ];
  const pool = new pg.Pool({
    ...common,
    ...config,
    options: [config.options, ...limits, ...missed].filter(Boolean).join(' '),
    query_timeout: statement + graceMs,
    Client: Client as unknown as new () => pg.ClientBase,
  });
  const clients = new Set<pg.PoolClient>();
  pool.on('connect', (client) => clients.add(client));
  pool.on('remove', (client) => clients.delete(client));
  pool.on('error', () => {}); // An idle connection that dies is replaced; the next query reports a real outage.
  return {
    pool,
    cut: () => {
      for (const client of clients) streamOf(client).destroy();
    },
  };
}

const common = { keepAlive: true, keepAliveInitialDelayMillis: quietMs, application_name: ourName };

/** A pool has one limit for waiting in its queue and for connecting; only the second is meant here. */
class Minded extends pg.Client {
  constructor(config: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: connectMs });
    mind(this);
  }
}

/**
 * A connection that sends one statement at a time, by the extended protocol. What the row-level policies read are settings of the
 * transaction, and no expression can write them (sql/walls.sql); a text to which `; set local …` was attached could, if it were sent as a
 * simple query, which the server takes for as many statements as it holds.
 */
export class OneStatement extends Minded {
  constructor(config: pg.ClientConfig) {
    super(config);
    (this as unknown as Sender).connection.query = () => {
      throw new Error('a simple query does not leave this connection');
    };
    const send = this.query.bind(this) as (...asked: unknown[]) => unknown;
    this.query = ((asked: unknown, ...more: unknown[]) => send(extended(asked), ...more)) as typeof this.query;
  }
}

/** What submits itself (statement.ts) knows how. */
function extended(asked: unknown): unknown {
  if (typeof asked === 'string') return { text: asked, queryMode: 'extended' };
  return asked instanceof Object && 'submit' in asked ? asked : { ...(asked as object), queryMode: 'extended' };
}

/** What `pg` sends a statement with where it sends it as a simple query. */
interface Sender {
  readonly connection: { query(text: string): void };
}

/** Whether nothing more can be asked on it. */
export function isDead(client: pg.ClientBase): boolean {
  return ended.has(client) || streamOf(client).destroyed;
}

export function streamOf(client: pg.ClientBase): Duplex {
  return (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection.stream;
}

/** Ends a connection, also one whose other side no longer answers. */
export async function closeClient(client: pg.Client): Promise<void> {
  const late = setTimeout(() => streamOf(client).destroy(), graceMs);
  await client.end().catch(() => {});
  clearTimeout(late);
}
