import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '#server/db/embedded.ts';

/** Vitest global set-up: one real PostgreSQL for the whole run, in a folder of its own that goes when the run ends. `JINGUI_TEST_PG` uses a given server instead. */
export default async function setup(): Promise<() => Promise<void>> {
  const dir = await mkdtemp(path.join(tmpdir(), 'jingui-test-'));
  process.env.JINGUI_TEST_DIR = dir;
  if (process.env.JINGUI_TEST_PG) return () => rm(dir, { recursive: true, force: true });
  const embedded = await startEmbedded({ dataDir: dir });
  return async () => {
    await embedded.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
