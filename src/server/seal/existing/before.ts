import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import { idMaker } from '#kernel/id.ts';
import type { Connected } from '../../db/connect.ts';
import { openPool, sealing } from '../../db/pool.ts';
import { ownerConfig } from '../../existing.ts';
import { pkcs11Device } from '../../keys/device.ts';
import { openKeyring } from '../../keys/keyring.ts';
import { databaseLock } from '../../keys/lock.ts';
import { takeLead } from '../../lead.ts';
import type { LedgerKeys } from '../../ledger/keys.ts';
import { createSealer } from '../../ledger/sealer.ts';
import { loadModules } from '../../modules.ts';
import { type OnProgress, silent } from '../../progress.ts';
import type { Upgrading } from '../../upgrade/upgrading.ts';
import { isSealed, sealExisting } from './index.ts';

interface Before {
  readonly owner: pg.Client;
  readonly connected: Connected;
  readonly options: Upgrading;
  readonly keys: LedgerKeys;
  readonly named: boolean;
  readonly say: OnProgress;
}

/** An installation of before its contents were sealed, once: with keys opened for that, where its ledger is whole. */
export async function sealBefore({ owner, connected, options, keys, named, say }: Before): Promise<void> {
  if (await isSealed(owner)) return;
  const { dataDir, passphraseFile, hsm, suite } = options;
  const config = ownerConfig(connected);
  const vault = databaseLock(config);
  try {
    const keyring = await openKeyring({
      dir: path.join(dataDir, 'keys'),
      passphraseFile,
      device: hsm && pkcs11Device(hsm),
      suite,
      make: !named,
      now: Date.now,
      lock: vault.lock,
      onProgress: say,
    });
    if (keyring.state() === 'sealed' || (await isHalted(config, keys, dataDir))) return;
    const app = {
      keys: keyring,
      modules: await loadModules(),
      filesDir: path.join(dataDir, 'files'),
      macKey: keys.macKey,
      newId: idMaker(Date.now, randomBytes),
    };
    await sealExisting(app, owner, say);
  } finally {
    await vault.stop();
  }
}

/** On a ledger that was found damaged nothing is written. */
async function isHalted(config: pg.PoolConfig, keys: LedgerKeys, dir: string): Promise<boolean> {
  const { pool } = openPool({ ...config, max: 2 }, sealing);
  const lead = await takeLead(config);
  const sealer = createSealer({ pool, keys, dir, leads: lead.leads, onHalt: silent });
  try {
    await sealer.start();
    return sealer.halted;
  } finally {
    await sealer.stop();
    await lead.stop();
    await pool.end();
  }
}
