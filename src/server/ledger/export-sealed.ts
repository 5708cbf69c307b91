import { type Where, withExisting } from '../existing.ts';
import { exportInstallation } from './export-installation.ts';
import { loadKeys } from './keys.ts';
import { sealAll } from './seal-all.ts';

/** Size and root of the ledger as it was found, before what waited was sealed. */
export interface Found {
  readonly size: number;
  readonly root: string;
}

/** Exports what a restore made, where nobody else seals what was acknowledged just before the backup. */
export async function exportSealed(where: Where, dir: string): Promise<Found> {
  const found = await withExisting(where, async (client, { config }) => {
    const { rows } = await client.query<Found>(
      "select size::int as size, encode(root, 'hex') as root from ledger_tree where log = 'main'",
    );
    const { rows: installations } = await client.query<{ id: string }>('select id from jingui.installation');
    await sealAll(config, await loadKeys(where.dataDir, installations[0]?.id ?? ''), where.dataDir);
    return rows[0] ?? { size: 0, root: '' };
  });
  await exportInstallation(where, dir);
  return found;
}
