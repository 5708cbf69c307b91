import path from 'node:path';
import { z } from 'zod';
import type { App } from '../app.ts';
import { type Ask, type ControlAct, ControlRefused } from '../control.ts';
import { enterKeyAct } from './enter.ts';
import { openFirst, pathWanted, wrongNumbers } from './said.ts';
import { keysStatus } from './status.ts';

const given = z.object({ share: z.string().max(200).optional(), passphraseFile: z.string().optional() });
const splitting = z.object({
  needed: z.number().int().min(2),
  total: z.number().int().max(20),
  set: z.string().optional(),
});
const rotating = z.object({ giveUp: z.boolean().default(false) });

/** Shares that were told and not put in force are forgotten after this. */
const patienceMs = 3_600_000;

/** What `jingui keys` asks of a running server. All but a look is entered in the ledger. */
export function keyActs(app: App): Readonly<Record<string, ControlAct>> {
  const { ceremony } = app.keys;
  const prepared = new Map<string, () => Promise<void>>();

  function expectOpen(): void {
    if (app.keys.state() === 'sealed') throw new ControlRefused(openFirst);
  }

  return {
    'keys/status': async () => ({
      state: app.keys.state(),
      given: ceremony.given(),
      status: await keysStatus(path.join(app.dataDir, 'keys')),
    }),

    'keys/unseal': async ({ by, body }) => {
      const { share, passphraseFile } = given.parse(body);
      if (share === undefined) await ceremony.openWith(passphraseFile);
      const came = share === undefined ? { is: 'opened' as const } : await ceremony.give(share);
      if (came.is === 'open' || came.is === 'not-shared') return { came };
      try {
        await enterKeyAct(app, 'keys.unseal', { by, input: came, outcome: came.is === 'wrong' ? 'denied' : 'done' });
      } catch (error) {
        // What cannot be entered is not done.
        ceremony.seal();
        throw error;
      }
      return { came };
    },

    // The one that waits for nothing: first it is sealed, then it is entered.
    'keys/seal': async ({ by }) => {
      ceremony.seal();
      await enterKeyAct(app, 'keys.seal', { by, input: {} });
      return {};
    },

    'keys/split': async ({ by, body }) => {
      expectOpen();
      const { needed, total, set } = splitting.parse(body);
      if (needed > total) throw new ControlRefused(wrongNumbers);
      if (set === undefined) {
        const { lines, set: made, commit } = await ceremony.split(needed, total);
        prepared.set(made, commit);
        setTimeout(() => prepared.delete(made), patienceMs).unref();
        return { lines, set: made };
      }
      const commit = prepared.get(set);
      if (!commit) throw new ControlRefused(wrongNumbers);
      await enterKeyAct(app, 'keys.split', { by, input: { needed, total, set } });
      await commit();
      prepared.clear();
      return {};
    },

    'keys/passphrase': async ({ by, body }) => {
      expectOpen();
      if (typeof body.file !== 'string' || !path.isAbsolute(body.file)) throw new ControlRefused(pathWanted);
      const change = await ceremony.passphrase(body.file);
      await enterKeyAct(app, 'keys.passphrase', { by, input: {} });
      await change();
      return {};
    },

    'keys/device': async ({ by }) => {
      expectOpen();
      const change = await ceremony.device();
      await enterKeyAct(app, 'keys.device', { by, input: {} });
      await change();
      return {};
    },

    'keys/rotate': async ({ by, body }: Ask, say) => {
      expectOpen();
      const { giveUp } = rotating.parse(body);
      await enterKeyAct(app, 'keys.rotate', { by, input: { giveUp } });
      const rolled = await ceremony.roll('all', { giveUp, onProgress: (done, total) => say({ done, total }) });
      await ceremony.renew();
      return { rolled };
    },
  };
}
