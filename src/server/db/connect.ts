import type pg from 'pg';
import { type OnProgress, silent } from '#server/progress.ts';
import { StartError } from '#server/start-error.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { prepareDataDir } from './embedded/folders.ts';
import { checkServer } from './guard.ts';
import { closeClient, openClient } from './pool.ts';

export interface ConnectOptions {
  /** Of the embedded server; not used when `databaseUrl` is given. */
  dataDir: string;
  /** Any PostgreSQL ≥ 15. Absent: the embedded server is started, or attached to. */
  databaseUrl?: string | undefined;
  onProgress?: OnProgress;
  /** Called once when the embedded server was told to start: from then on it works and we wait. */
  onUnderWay?: () => void;
}

export interface Connected {
  /** For `openPool` and `openClient`. The server behind it passed the guard. */
  config: pg.PoolConfig;
  embedded?: Embedded;
  /** End your pool first. Stops the embedded server if nobody else uses it. */
  stop(): Promise<void>;
}

/** Finds or starts the database and refuses one that could lose what was acknowledged. Throws `StartError`. */
export async function connect(options: ConnectOptions): Promise<Connected> {
  if (options.databaseUrl) {
    const config = { connectionString: options.databaseUrl };
    await guarded(config, options.databaseUrl);
    // Keys and files live there all the same.
    await prepareDataDir(options.dataDir, options.onProgress ?? silent);
    return { config, stop: async () => {} };
  }
  const embedded = await startEmbedded(options);
  const { socketDir: host, port, user, database } = embedded;
  const config = { host, port, user, database };
  try {
    await guarded(config, host);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { config, embedded, stop: embedded.stop };
}

async function guarded(config: pg.ClientConfig, where: string): Promise<void> {
  let client: pg.Client | undefined;
  try {
    client = openClient(config, 10_000);
    await client.connect();
    const problem = await checkServer(client);
    if (problem) throw problem;
  } catch (error) {
    throw error instanceof StartError ? error : unreachable(where, error);
  } finally {
    if (client) await closeClient(client);
  }
}

function unreachable(where: string, cause: unknown): StartError {
  const detail = detailOf(cause);
  const server = withoutPassword(where);
  return new StartError(
    'database_unreachable',
    {
      zh: `无法连接数据库 ${server}（${detail}）。请检查 DATABASE_URL（postgres://用户:密码@主机:端口/库名）和服务器是否在运行`,
      en: `the database ${server} cannot be reached (${detail}). Check DATABASE_URL (postgres://user:password@host:port/database) and that the server runs`,
    },
    cause,
  );
}

/** A refused connection to a name of several addresses comes as an AggregateError without a message. */
export function detailOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(detailOf).join(', ');
  return cause instanceof Error ? cause.message : String(cause);
}

function withoutPassword(where: string): string {
  const url = URL.parse(where);
  return url ? `${url.host}${url.pathname}` : where.startsWith('/') ? where : 'DATABASE_URL';
}
