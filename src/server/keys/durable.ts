import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Puts the text in the place of the file, whole or not at all. What stood there is overwritten: it may have held a key. */
export async function replaceFile(place: string, text: string): Promise<void> {
  const scratch = await writeBeside(place, text);
  const old = await open(place, 'r+').catch(ifThere);
  try {
    await rename(scratch, place);
    await syncFolder(path.dirname(place));
    if (old) {
      const { size } = await old.stat();
      await old.write(randomBytes(size), 0, size, 0);
      await old.sync();
    }
  } finally {
    await old?.close();
  }
}

/** Where there is no file yet; of two that make it at once the first one's stands. */
export async function createFile(place: string, text: string): Promise<void> {
  const scratch = await writeBeside(place, text);
  await link(scratch, place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(scratch);
  await syncFolder(path.dirname(place));
}

async function writeBeside(place: string, text: string): Promise<string> {
  const scratch = `${place}.${randomBytes(6).toString('hex')}`;
  const handle = await open(scratch, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await rm(scratch, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return scratch;
}

/** The new name outlives the machine's going down too. Windows opens no folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
