import pg from 'pg';
import { connect } from '#server/db/connect.ts';

/** Speaks to a data directory's database as its owner: what only an administrator of the machine could do. */
export async function asOwner<T>(
  work: (client: pg.Client) => Promise<T>,
  dataDir = process.env.JINGUI_TEST_DIR as string,
): Promise<T> {
  // The given server holds the shared database; a test with a folder of its own has a server of its own in it.
  const shared = dataDir === process.env.JINGUI_TEST_DIR;
  const connected = await connect({ dataDir, databaseUrl: shared ? process.env.JINGUI_TEST_PG : undefined });
  const client = new pg.Client({ ...connected.config, options: '-c search_path=public' });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await connected.stop();
  }
}
