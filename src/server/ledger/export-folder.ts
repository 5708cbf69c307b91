import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ExportTarget } from './export.ts';

/** The directory already has something in it. */
export class ExportDirNotEmpty extends Error {
  override name = 'ExportDirNotEmpty';
}

/** An export as a directory of files in clear, its owner's alone: as the verifier reads it. Absent or empty before. */
export async function exportFolder(dir: string): Promise<ExportTarget & { close(): Promise<void> }> {
  await mkdir(path.join(dir, 'rows'), { recursive: true, mode: 0o700 });
  if ((await readdir(dir)).length > 1 || (await readdir(path.join(dir, 'rows'))).length > 0)
    throw new ExportDirNotEmpty(dir);
  const files = new Map<string, FileHandle>();
  const append = async (file: string, content: string | Buffer) => {
    const handle = files.get(file) ?? (await open(path.join(dir, file), 'wx', 0o600));
    files.set(file, handle);
    await handle.appendFile(content);
  };
  return {
    text: append,
    bytes: append,
    close: async () => {
      for (const handle of files.values()) await handle.close();
    },
  };
}
