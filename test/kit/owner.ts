import pg from 'pg';
import { connect } from '#server/db/connect.ts';

/** Speaks to a data directory's database as its owner: what only an administrator of the machine could do. */
export async function asOwner<T>(
  work: (client: pg.Client) => Promise<T>,
  dataDir = process.env.JINGUI_TEST_DIR as string,
): Promise<T> {
  const connected = await connect({ dataDir, databaseUrl: process.env.JINGUI_TEST_PG });
  const client = new pg.Client({ ...connected.config, options: '-c search_path=public' });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await connected.stop();
  }
}
