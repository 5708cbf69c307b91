import {
  defaultLimits,
  isReadError,
  type LaidOutSheet,
  type Mapping,
  type Sheet,
  type Workbook,
} from '#intake/index.ts';
import { applyMapping, findLayout, type ReadError, readError, rememberedFor } from '#intake/index.ts';
import { readWorkbook } from '#intake/read.ts';
import type { Channel } from '../apart/channel.ts';
import { overall, type Stage, whole } from './stages.ts';
import type { Said, Task } from './tasks.ts';

/** Progress is told no more often than this, in milliseconds. */
const pace = 100;

/** Tells how far the whole task is. */
export function progressOf(task: Task, channel: Channel): (now: Stage) => void {
  let told = 0;
  return (now) => {
    if (now.done < now.total && Date.now() - told < pace) return;
    told = Date.now();
    void tell(channel, { progress: { done: overall(task.kind, now), total: whole } });
  };
}

export function tell(channel: Channel, said: Said): Promise<void> {
  return channel.say(said);
}

/** Reads the workbook that comes; where it cannot be read that is told, and null answered. */
export async function openBook(task: Task, channel: Channel): Promise<Workbook | null> {
  const { maxBytes } = defaultLimits;
  const bytes = await channel.file(maxBytes);
  const tooLarge = () => readError('file_too_large', { mib: Math.round(maxBytes / 2 ** 20) });
  const options = { onProgress: progressOf(task, channel) };
  const book = bytes ? await readWorkbook(bytes, task.name, options).catch(damaged) : tooLarge();
  if (isReadError(book)) {
    await tell(channel, { failed: book });
    return null;
  }
  await channel.taken();
  return book;
}

/** A parser may stumble over anything: whatever it was, the file could not be read. */
function damaged(): ReadError {
  return readError('file_damaged');
}

export function laidOut(sheet: Sheet, mappings: readonly Mapping[]): LaidOutSheet {
  const layout = findLayout(sheet);
  const mapping = layout && rememberedFor(layout, mappings);
  return { sheet, layout: layout && mapping ? applyMapping(layout, mapping) : layout };
}
