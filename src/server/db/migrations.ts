import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const here = new URL('.', import.meta.url);

export interface Migration {
  readonly no: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** Numbered migrations, in order: what holds data. A number is used once and a released file never changes. */
export async function readMigrations(): Promise<Migration[]> {
  const folder = new URL('migrations/', here);
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { no: Number(name.slice(0, 4)), name, sql, hash: digest(sql) };
    }),
  );
}

/** What stands beside the data and is made anew whenever it differs. */
export interface Code {
  /** Takes away what an earlier version made. */
  readonly away: string;
  readonly sql: string;
  readonly hash: string;
}

export async function readCode(): Promise<Code> {
  const [away, sql] = await Promise.all(
    ['sql/no-code.sql', 'generated/code.sql'].map((file) => readFile(new URL(file, here), 'utf8')),
  );
  return { away: away as string, sql: sql as string, hash: digest(`${away}${sql}`) };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
