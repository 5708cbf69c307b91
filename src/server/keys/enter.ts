import { enter } from '../act/enter.ts';
import { write } from '../act/write.ts';
import type { App } from '../app.ts';
import type { EntryOutcome } from '../ledger/entry.ts';
import { unitsOf } from '../tell-units.ts';

export type KeyAct =
  | 'keys.unseal'
  | 'keys.seal'
  | 'keys.split'
  | 'keys.passphrase'
  | 'keys.device'
  | 'keys.rotate'
  | 'keys.roll';

/**
 * Enters in the ledger of every unit what was done to the keys of the installation. Who did it is known as the machine knows him: by its user, which
 * stands where else the device does.
 */
export async function enterKeyAct(
  app: App,
  act: KeyAct,
  {
    by,
    input,
    outcome = 'done',
  }: { readonly by: string | null; readonly input: object; readonly outcome?: EntryOutcome },
): Promise<void> {
  for (const unit of await unitsOf(app))
    await app.db.transaction(async (connection) => {
      const presence = await enter(app, connection, app.systemToken, unit);
      if (!presence) throw new Error('the server has no session');
      await write({
        app,
        connection,
        presence: { ...presence, device: by },
        act,
        input,
        key: null,
        outcome,
        ops: [],
        clauses: ['SYSTEM-002'],
        object: { table: 'unit', id: unit },
        label: null,
        answer: () => ({ status: 200, body: {} }),
      });
    });
}
