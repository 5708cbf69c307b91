import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where a running server can be reached, for commands on the same machine. */
export interface Announcement {
  readonly url: string;
  readonly pid: number;
}

function placeOf(dataDir: string): string {
  return path.join(dataDir, 'server.json');
}

/** Writes where the server listens into the data directory; `withdraw` takes it away unless another server has announced itself since. */
export async function announce(dataDir: string, url: string): Promise<{ withdraw(): Promise<void> }> {
  const own: Announcement = { url, pid: process.pid };
  const part = `${placeOf(dataDir)}.${process.pid}`;
  await writeFile(part, `${JSON.stringify(own)}\n`, { mode: 0o600 });
  await rename(part, placeOf(dataDir));
  return {
    withdraw: async () => {
      const found = await announced(dataDir);
      if (found?.pid === own.pid && found.url === own.url) await rm(placeOf(dataDir), { force: true });
    },
  };
}

/** What was announced; it may be the last word of a server that was killed. */
export async function announced(dataDir: string): Promise<Announcement | null> {
  try {
    const found: unknown = JSON.parse(await readFile(placeOf(dataDir), 'utf8'));
    const { url, pid } = found as Partial<Announcement>;
    return typeof url === 'string' && typeof pid === 'number' ? { url, pid } : null;
  } catch {
    return null;
  }
}
