import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createSealer } from '#server/ledger/sealer.ts';
import { act, addition, ledgerDatabase, sealed, verified } from './support/ledger.ts';

it('a sealer killed in the middle of its work again and again leaves one whole log', async () => {
  const ledger = await ledgerDatabase();
  const installation = ledger.keys.origin.slice('jingui/'.length);
  let writing = true;
  let written = 0;
  const writer = async (no: number): Promise<void> => {
    for (let i = 0; writing; i += 1) {
      await act(ledger.pool, ledger.keys, [addition(`w${no}-${i}`)]);
      written += 1;
    }
  };
  const writers = [0, 1, 2].map(writer);
  const program = path.join(import.meta.dirname, 'support', 'sealing-child.ts');
  for (let kill = 0; kill < 5; kill += 1) {
    const before = (await sealed(ledger.pool)).length;
    const child = spawn(process.execPath, [program, JSON.stringify(ledger.config), ledger.keysDir, installation], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    while ((await sealed(ledger.pool)).length === before) await sleep(5);
    await sleep(kill * 17);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  writing = false;
  await Promise.all(writers);
  const sealer = createSealer({ pool: ledger.pool, keys: ledger.keys, dir: ledger.keysDir });
  await sealer.start();
  while ((await sealed(ledger.pool)).length < written) await sealer.sealNow();
  await sealer.stop();
  const all = await sealed(ledger.pool);
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i));
  expect(await verified(ledger)).toMatchObject({ ok: true, size: written, unsealed: 0, rows: written });
  await ledger.close();
});
