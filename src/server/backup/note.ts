import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '#kernel/json.ts';
import type { Sums } from './sums.ts';

/** What is kept of a backup in the data directory it was made of, outside its file: a drill holds the file against it (SYSTEM-015). */
export interface BackupNote {
  /** Where it was written. */
  readonly file: string;
  readonly sha256: string;
  /** Of the file of keys beside it, where one was made. */
  readonly keys?: string;
  readonly made_at: Instant;
  /** Of the database it was made of; notes of before the numbered migrations do not say. */
  readonly schema?: number;
  readonly units: Readonly<Record<string, UnitNote>>;
}

export interface UnitNote {
  /** By the unit's own clock. */
  readonly at: Instant;
  readonly tables: Sums;
}

/** One note for each place: what is written over a backup takes its note as well. */
export async function writeNote(dataDir: string, note: BackupNote): Promise<void> {
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
  const name = `${createHash('sha256').update(note.file).digest('hex').slice(0, 32)}.json`;
  await writeFile(path.join(folderOf(dataDir), name), JSON.stringify(note), { mode: 0o600 });
}

/** Of the backups whose files still lie where they were written, the newest first. */
export async function notesOf(dataDir: string): Promise<BackupNote[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  const texts = names.filter((name) => name.endsWith('.json')).map((name) => path.join(folderOf(dataDir), name));
  const notes = await Promise.all(texts.map(async (text) => JSON.parse(await readFile(text, 'utf8')) as BackupNote));
  return notes.filter(({ file }) => existsSync(file)).toSorted((a, b) => b.made_at.localeCompare(a.made_at));
}

export function folderOf(dataDir: string): string {
  return path.join(dataDir, 'backups');
}
