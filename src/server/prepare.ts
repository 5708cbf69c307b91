import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Connected } from './db/connect.ts';
import { inTransaction } from './db/in-transaction.ts';
import { embeddedLogins, givenLogins, type Logins } from './db/logins.ts';
import { migrate } from './db/migrate.ts';
import { closeClient } from './db/pool.ts';
import { ownerClient } from './existing.ts';
import { type Installation, prepareInstallation } from './installation.ts';
import { checkJoin } from './join.ts';
import { namesKeys } from './keys/named.ts';
import { bindKeys, checkKeys } from './ledger/bound-keys.ts';
import { loadDatabasePassword } from './ledger/keys.ts';
import type { OnProgress } from './progress.ts';
import { sealBefore } from './seal/existing/before.ts';
import { type Upgrading, upgrading } from './upgrade/upgrading.ts';

export interface Preparing extends Upgrading {
  readonly demo: boolean;
  /** Of a further server nothing is made or changed. */
  readonly join?: boolean | undefined;
}

/** All that the serving part is given of the database. */
export interface Prepared {
  readonly installation: Installation;
  readonly logins: Logins;
  /** Of the server's own session, for this start. */
  readonly systemToken: string;
  /** The database names keys of a vault: none is begun in the place of one that is not there. */
  readonly named: boolean;
}

/** What only the owner of the database may do, before anybody is served: then his connections are closed. Throws `StartError`. */
export async function prepareDatabase(connected: Connected, options: Preparing, say: OnProgress): Promise<Prepared> {
  const systemToken = randomBytes(32).toString('base64url');
  const { dataDir, databaseUrl, demo, join = false, suite } = options;
  const owner = ownerClient(connected);
  try {
    await owner.connect();
    if (join) await checkJoin(owner, dataDir);
    else {
      await checkKeys(owner, dataDir);
      await migrate(owner, upgrading({ ...options, onProgress: say }));
    }
    const { installation, keys } = await inTransaction(owner, async () => ({
      installation: await prepareInstallation(owner, { demo, systemToken }),
      keys: await bindKeys(owner, dataDir, suite === 'sm'),
    }));
    const named = await namesKeys(owner);
    if (!join) await sealBefore({ owner, connected, options, keys, named, say });
    const id = installation.id;
    const logins =
      databaseUrl === undefined
        ? embeddedLogins(connected.config)
        : await loginsOn(owner, connected, { dataDir, id, macKey: keys.macKey, say });
    return { installation, logins, systemToken, named };
  } finally {
    await closeClient(owner);
  }
}

interface On {
  readonly dataDir: string;
  readonly id: string;
  readonly macKey: Uint8Array;
  readonly say: OnProgress;
}

async function loginsOn(owner: pg.Client, { config }: Connected, { dataDir, id, macKey, say }: On): Promise<Logins> {
  const password = await loadDatabasePassword(dataDir);
  return givenLogins({ owner, config, installation: id, password, macKey, onProgress: say });
}
