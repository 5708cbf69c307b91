import { rm } from 'node:fs/promises';
import path from 'node:path';
import { dateOf } from '#kernel/calendar.ts';
import { setting } from '#kernel/parameter.ts';
import { spanOf } from '#kernel/recurring.ts';
import type { Presence } from '../act/enter.ts';
import type { App } from '../app.ts';
import { readMigrations } from '../db/migrations.ts';
import { type BackupNote, folderOf, notesOf } from '../backup/note.ts';

/**
 * The backup to drill: of those made in this turn the one of this sum, undefined where there is none; else the newest. Where nobody
 * made one yet the server makes it, and keeps it in place of its last.
 */
export async function chooseBackup(
  { dataDir, owner }: App,
  { unit, now, settings }: Presence,
  sha256: string | undefined,
): Promise<BackupNote | undefined> {
  const turnOf = (at: string) => spanOf(setting(settings, 'SYSTEM-015.period'), dateOf(at)).key;
  const notes = await notesOf(dataDir);
  const here = (await readMigrations()).length;
  const ofTurn = notes.filter(
    // Rows of another schema cannot be told from these by a sum.
    ({ schema = 1, units: { [unit.id]: held } }) => schema === here && held && turnOf(held.at) === turnOf(now),
  );
  if (sha256 !== undefined) return ofTurn.find((note) => note.sha256 === sha256);
  if (ofTurn[0]) return ofTurn[0];
  const note = await owner.backUp();
  for (const { file } of notes) if (path.dirname(file) === folderOf(dataDir)) await rm(file);
  return note;
}
