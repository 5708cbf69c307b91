import { meter } from './limits.ts';
import { ReadStop } from './read-error.ts';
import { listZip, unpackText } from './xlsx/zip.ts';

/** Parts whose words are text: those of office documents, and what is packed as it is. */
const textPart = /\.(xml|txt|csv|html?|md|json)$/;
const limits = { maxUnpacked: 64 * 2 ** 20 };

/** The text parts of a packed file (docx, xlsx, pptx, zip); null where it is damaged, locked or unpacks to too much. */
export async function packedTexts(bytes: Uint8Array): Promise<readonly string[] | null> {
  try {
    const counted = meter({ limits });
    const texts: string[] = [];
    for (const entry of listZip(bytes).values())
      if (textPart.test(entry.name)) texts.push(await unpackText(entry, counted));
    return texts;
  } catch (error) {
    if (error instanceof ReadStop) return null;
    throw error;
  }
}
