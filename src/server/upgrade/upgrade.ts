import pg from 'pg';
import { migrate } from '../db/migrate.ts';
import { type Where, withExisting } from '../existing.ts';
import { loadKeys } from '../ledger/keys.ts';
import { createSealer } from '../ledger/sealer.ts';
import { upgrading } from './upgrading.ts';

/** Upgrades an installation that no server works on, and seals what that entered. Throws `StartError`; then it is as it was. */
export async function upgrade(where: Where): Promise<void> {
  await withExisting(where, async (client, { config }) => {
    await migrate(client, upgrading(where));
    const { rows } = await client.query<{ id: string }>('select id from jingui.installation');
    if (!rows[0]) return;
    const pool = new pg.Pool({ ...config, options: '-c search_path=public', max: 2 });
    pool.on('error', () => {});
    try {
      const sealer = createSealer({ pool, keys: await loadKeys(where.dataDir, rows[0].id) });
      await sealer.sealNow();
      await sealer.stop();
    } finally {
      await pool.end();
    }
  });
}
