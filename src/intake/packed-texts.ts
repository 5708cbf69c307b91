import { type Meter, meter } from './limits.ts';
import { ReadStop, stop } from './read-error.ts';
import { listZip, unpackText, unpackWhole, type ZipEntry } from './xlsx/zip.ts';

/** Parts whose words are text: those of office documents, and what is packed as it is. */
const textPart = /\.(xml|txt|csv|html?|md|json)$/;
/** Parts that are packed files themselves: papers in an archive, and what is set into a document. */
const packedPart = /\.(docx|docm|xlsx|xlsm|pptx|pptm|odt|ods|odp|zip)$/;
const limits = { maxUnpacked: 64 * 2 ** 20 };

/** The text parts of a packed file (docx, xlsx, pptx, zip); null where it is damaged, locked, packed too deep or unpacks to too much. */
export async function packedTexts(bytes: Uint8Array): Promise<readonly string[] | null> {
  try {
    const texts: string[] = [];
    await collect(bytes, meter({ limits }), 1, texts);
    return texts;
  } catch (error) {
    if (error instanceof ReadStop) return null;
    throw error;
  }
}

async function collect(bytes: Uint8Array, cost: Meter, depth: number, into: string[]): Promise<void> {
  if (depth > cost.limits.maxDepth) stop('file_damaged');
  for (const entry of listZip(bytes, cost).values()) {
    if (textPart.test(entry.name)) into.push(await unpackText(entry, cost));
    else if (packedPart.test(entry.name)) await inner(entry, cost, depth, into);
  }
}

async function inner(entry: ZipEntry, cost: Meter, depth: number, into: string[]): Promise<void> {
  const bytes = await unpackWhole(entry, cost);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) await collect(bytes, cost, depth + 1, into);
}
