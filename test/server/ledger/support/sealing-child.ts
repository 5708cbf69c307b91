import pg from 'pg';
import { loadKeys } from '#server/ledger/keys.ts';
import { createSealer } from '#server/ledger/sealer.ts';

/** A process that seals as fast as it can until it is killed: `config keysDir installation`. */
const [config, keysDir, installation] = process.argv.slice(2) as [string, string, string];
const pool = new pg.Pool({ ...JSON.parse(config), max: 2 });
pool.on('error', () => {});
const sealer = createSealer({ pool, keys: await loadKeys(keysDir, installation), dir: keysDir, intervalMs: 1 });
await sealer.start();
process.stdout.write('started\n');
setInterval(() => {}, 1000);
