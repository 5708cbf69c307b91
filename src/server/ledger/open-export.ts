import { BackupLines } from '../backup/lines.ts';
import { isDamage, unreadable } from '../backup/refusals.ts';
import type { Opening } from '../backup/source.ts';
import { readHead } from '../pack/head.ts';
import { openedBy } from '../pack/kept.ts';
import { unpacked } from '../pack/unpack.ts';
import { StartError } from '../start-error.ts';
import { ExportDirNotEmpty } from './export-folder.ts';
import { exportOutOf } from './export-pack.ts';

/** Opens a sealed export into a directory, whole or not at all. Throws `StartError`. */
export async function openExport(file: string, dir: string, { fileKeyOf, secretOf }: Opening): Promise<void> {
  const read = await readHead(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (read?.head.kind !== 'export') throw noExport(file);
  const { head } = read;
  try {
    const open = fileKeyOf ?? (secretOf && openedBy(head.keys, await secretOf(head.keys.master)));
    if (!open) throw noExport(file);
    const fileKey = await open(head);
    await exportOutOf(new BackupLines(unpacked(file, read, fileKey)), dir);
  } catch (error) {
    if (error instanceof ExportDirNotEmpty) throw notEmpty(dir);
    throw isDamage(error) ? noExport(file, error) : error;
  }
}

function noExport(file: string, cause?: unknown): StartError {
  const says = {
    zh: `${file} 不是完整的金匮加密导出（或被改动过），没有写出任何数据`,
    en: `${file} is not a whole sealed export of Jingui (or was changed); nothing was written`,
  };
  return new StartError('not_a_backup', says, cause);
}

function notEmpty(dir: string): StartError {
  return new StartError('target_not_empty', {
    zh: `${dir} 不是空目录。请换一个目录`,
    en: `${dir} is not empty. Name another directory`,
  });
}
