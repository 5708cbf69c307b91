import type { Instant } from '#kernel/json.ts';
import type { UnitFacts } from '#kernel/verdict.ts';
import type { TakeoverTx } from '../tx.ts';
import type { Lines } from './among.ts';
import {
  addedIn,
  type AddedLine,
  cameIn,
  type CameLine,
  copiedIn,
  type CopiedLine,
  heldIn,
  type HeldLine,
  laidIn,
  type LaidLine,
  namedIn,
  titlesIn,
  toldIn,
  type TitledLine,
  type ToldLine,
} from './lines.ts';

/** What lines tell, asked anew: what became of copies, who holds them, who is to know of them, what they are called, who copied them, to which they are added, when they came, where they lie. */
export interface Asked {
  readonly told: readonly ToldLine[];
  readonly held: readonly HeldLine[];
  readonly named: readonly HeldLine[];
  readonly titled: readonly TitledLine[];
  readonly copied: readonly CopiedLine[];
  readonly added: readonly AddedLine[];
  readonly came: readonly CameLine[];
  readonly laid: readonly LaidLine[];
}

export async function askedIn(
  tx: TakeoverTx,
  { unit, now }: { readonly unit: UnitFacts; readonly now: Instant },
  lines: Lines,
): Promise<Asked> {
  const [told, held, named, titled, copied, added, came, laid] = await Promise.all([
    toldIn(tx, lines),
    heldIn(tx, lines, now),
    namedIn(tx, lines, now),
    titlesIn(tx, lines),
    copiedIn(tx, lines),
    addedIn(tx, lines),
    cameIn({ tx, unit }, lines),
    laidIn(tx, lines),
  ]);
  return { told, held, named, titled, copied, added, came, laid };
}
