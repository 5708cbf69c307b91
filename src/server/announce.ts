import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { ControlPoint } from './control.ts';

/** Where a running server can be reached, for commands on the same machine. */
export interface Announcement {
  readonly url: string;
  readonly pid: number;
  /** Several machines may share the data directory. */
  readonly host: string;
  /** By which commands on its machine reach it. */
  readonly control?: ControlPoint;
  /** What it shows for itself, where it speaks HTTPS: a certificate for the name people type, not for this machine's. */
  readonly cert?: string | undefined;
}

function folderOf(dataDir: string): string {
  return path.join(dataDir, 'servers');
}

/** Writes where the server listens into the data directory, beside what other servers wrote; `withdraw` takes it away. */
export async function announce(
  dataDir: string,
  url: string,
  more: Pick<Announcement, 'control' | 'cert'>,
): Promise<{ withdraw(): Promise<void> }> {
  const own: Announcement = { url, pid: process.pid, host: hostname(), ...more };
  const place = path.join(folderOf(dataDir), `${own.host}-${own.pid}.json`);
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
  await writeFile(`${place}.part`, `${JSON.stringify(own)}\n`, { mode: 0o600 });
  await rename(`${place}.part`, place);
  return { withdraw: () => rm(place, { force: true }) };
}

/** What servers of this machine announced; some may be the last word of one that was killed. */
export async function announced(dataDir: string): Promise<Announcement[]> {
  const files = await readdir(folderOf(dataDir)).catch(() => []);
  const all = await Promise.all(
    files.filter((file) => file.endsWith('.json')).map((file) => readOne(path.join(folderOf(dataDir), file))),
  );
  return all.flat().filter(({ host }) => host === hostname());
}

async function readOne(file: string): Promise<Announcement[]> {
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'));
    const { url, pid, host, control, cert } = found as Partial<Announcement>;
    const whole = typeof url === 'string' && typeof pid === 'number' && typeof host === 'string';
    const more = { ...(control && { control }), ...(typeof cert === 'string' && { cert }) };
    return whole ? [{ url, pid, host, ...more }] : [];
  } catch {
    return [];
  }
}
