import { open } from 'node:fs/promises';
import { type BackupHead, backupFormat } from './format.ts';
import { type BackupLines, parsed } from './lines.ts';
import { notBackup, unreadable } from './refusals.ts';

/** What zlib writes before the content, which its checksum does not cover; the last byte names the system. */
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0]);
const systems = [3, 10, 11, 19];

export async function checkFile(source: string): Promise<void> {
  const header = Buffer.alloc(gzipHeader.length + 1);
  const file = await open(source, 'r').catch((error: unknown) => {
    throw unreadable(source, error);
  });
  try {
    await file.read(header, 0, header.length, 0);
  } catch (error) {
    throw unreadable(source, error);
  } finally {
    await file.close();
  }
  const whole = header.subarray(0, -1).equals(gzipHeader) && systems.includes(header.at(-1) as number);
  if (!whole) throw notBackup(source);
}

export async function headOf(lines: BackupLines, source: string): Promise<BackupHead> {
  const head = parsed<Partial<BackupHead>>(await lines.next().catch(() => null));
  const known = head?.format === backupFormat && typeof head.version === 'string' && Array.isArray(head.migrations);
  if (!known) throw notBackup(source);
  return head as BackupHead;
}
