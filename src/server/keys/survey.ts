import { readdir } from 'node:fs/promises';
import { openFile } from './disk.ts';
import { readSlots, slotsIn } from './segment.ts';
import { placeOf } from './vault.ts';

export interface Survey {
  readonly live: number;
  readonly destroyed: number;
  /** Neither half is whole. */
  readonly damaged: number;
  /** Only one half is: the next exchange of level keys makes the other good. */
  readonly uneven: number;
}

const batch = 4096;

/** Looks at every slot of the vault; changes nothing, and needs no key. */
export async function survey(folder: string): Promise<Survey> {
  const seen = { live: 0, destroyed: 0, damaged: 0, uneven: 0 };
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.keys')) continue;
    const name = file.slice(0, -'.keys'.length);
    const segment = await openFile(placeOf(folder, name), 'r');
    try {
      const size = await slotsIn(segment);
      for (let from = 0; from < size; from += batch)
        for (const one of await readSlots(segment, name, from, Math.min(from + batch, size))) {
          if (one.is === 'damaged') seen.damaged += 1;
          if (one.is === 'whole') seen[one.slot.state] += 1;
          if (one.is === 'whole' && !one.even) seen.uneven += 1;
        }
    } finally {
      await segment.close();
    }
  }
  return seen;
}
