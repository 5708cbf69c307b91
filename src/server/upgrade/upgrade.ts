import { migrate } from '../db/migrate.ts';
import { withExisting } from '../existing.ts';
import { loadKeys } from '../ledger/keys.ts';
import { sealAll } from '../ledger/seal-all.ts';
import { type Upgrading, upgrading } from './upgrading.ts';

/** Upgrades an installation that no server works on, and seals what that entered. Throws `StartError`; then it is as it was. */
export async function upgrade(where: Upgrading): Promise<void> {
  await withExisting(where, async (client, { config }) => {
    await migrate(client, upgrading(where));
    const { rows } = await client.query<{ id: string }>('select id from jingui.installation');
    if (rows[0]) await sealAll(config, await loadKeys(where.dataDir, rows[0].id), where.dataDir);
  });
}
