import { totalmem } from 'node:os';

const mega = 1024 * 1024;

/** What initdb and earlier versions wrote for every machine alike: nobody chose it. */
const unchosen: Readonly<Record<string, string>> = {
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
};

/** Bytes this process and what it starts may use: of the machine, or of the container it runs in. */
export function memoryHere(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/**
 * How much memory PostgreSQL uses on a machine of so many bytes, which it shares with the server: an eighth for its own cache, the rest is
 * the system's. What the site chose in postgresql.conf stays.
 */
export function memorySettings(memory: number, conf: string): Record<string, string> {
  const share = (part: number, least: number, most: number) =>
    `${Math.max(least, Math.min(most, Math.floor(memory / mega / part)))}MB`;
  const sized = {
    shared_buffers: share(8, 128, 2048),
    effective_cache_size: share(2, 512, 65_536),
    work_mem: share(1024, 8, 32),
    maintenance_work_mem: share(32, 64, 1024),
  };
  return Object.fromEntries(Object.entries(sized).filter(([name]) => !isChosen(name, conf)));
}

function isChosen(name: string, conf: string): boolean {
  const given = [...conf.matchAll(new RegExp(`^\\s*${name}\\s*=?\\s*'?([^'#\\s]+)`, 'gm'))].at(-1)?.[1];
  return given !== undefined && given !== unchosen[name];
}
