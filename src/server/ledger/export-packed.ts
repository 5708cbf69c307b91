import { rename } from 'node:fs/promises';
import path from 'node:path';
import { inTransaction } from '../db/in-transaction.ts';
import { expectPresent } from '../db/schema-state.ts';
import { ownerConfig, type Where, withExisting } from '../existing.ts';
import { databaseLock } from '../keys/lock.ts';
import { keptKeys } from '../pack/kept.ts';
import { startPack } from '../pack/pack.ts';
import { asRefusal } from '../pack/refusals.ts';
import { enterHere } from './enter-here.ts';
import type { Exported } from './export.ts';
import { exportFrom } from './export-installation.ts';
import { exportInto } from './export-pack.ts';

export interface PackedExport extends Exported {
  readonly sha256: string;
  /** Opens it without the installation. */
  readonly code: string;
}

/**
 * An export as one sealed file, for whoever has its code or what opens the keys of the installation; beside a running server or without
 * one. It is entered in the ledger before it is whole. Throws `StartError`.
 */
export async function exportPacked(where: Where, target: string, by: string): Promise<PackedExport> {
  return withExisting(where, async (client, connected) => {
    await expectPresent(client);
    const vault = databaseLock(ownerConfig(connected));
    try {
      const keys = await vault.lock(() => keptKeys(path.join(where.dataDir, 'keys')));
      const at = new Date().toISOString();
      const pack = await startPack(target, { kind: 'export', keys, at, coded: true });
      try {
        const to = await exportInto(pack.out);
        const done = await exportFrom(client, where, to);
        await to.close();
        const sha256 = await pack.finish();
        const object = { table: 'export', id: sha256 };
        const input = { file: path.basename(target), sha256, at, ...done };
        await inTransaction(client, () =>
          enterHere(client, where.dataDir, { act: 'system.export', clauses: ['SYSTEM-006'], object, by, input }),
        );
        await rename(pack.part, target);
        return { ...done, sha256, code: pack.code ?? '' };
      } catch (error) {
        await pack.drop();
        throw asRefusal(target, error);
      }
    } finally {
      await vault.stop();
    }
  });
}
