/** The fingerprint of one row as the ledger leaves it, kept in about 25 bytes: typed arrays with open addressing. */
export const flags = {
  used: 1,
  /** The row exists after the last entry. */
  live: 2,
  /** Walking backward: the row's life goes on before the entries seen so far, so an insert must still come. */
  open: 4,
  /** Walking backward: the insert of the row's present life was seen; older lives no longer matter. */
  settled: 8,
  /** A row of the export was found equal. */
  matched: 16,
  /** The ledger contradicts itself about this row. */
  broken: 32,
} as const;

/** Rows kept at once before the work is split into parts (each a walk of its own); bounds memory at about 150 MB. */
export const usualRowLimit = 3_000_000;

export interface RowStore {
  /** Position of the row with this key hash; -1 where it is absent and not to be created, -2 where it belongs to another part. */
  find(high: number, low: number, create: boolean): number;
  highs: Int32Array;
  lows: Int32Array;
  sumHighs: Int32Array;
  sumLows: Int32Array;
  /** `words` words per row: one bit for each column already seen. */
  seen: Int32Array;
  flag: Uint8Array;
  readonly words: number;
  /** How many parts the keys are split into; grows only while part 0 is being walked. */
  parts(): number;
}

export function createRowStore(words: number, part: number, parts: number, rowLimit = usualRowLimit): RowStore {
  let mask = parts - 1;
  let count = 0;
  const store: RowStore = {
    ...allocate(1 << 10, words),
    words,
    parts: () => mask + 1,
    find(high, low, create) {
      if ((high & mask) !== part) return -2;
      const slots = store.flag.length - 1;
      let at = low & slots;
      while (store.flag[at] !== 0) {
        if (store.lows[at] === low && store.highs[at] === high) return at;
        at = (at + 1) & slots;
      }
      if (!create) return -1;
      if ((count + 1) * 4 > store.flag.length * 3) {
        if (part === 0 && count >= rowLimit) mask = mask * 2 + 1;
        rebuild();
        return store.find(high, low, true);
      }
      count += 1;
      store.flag[at] = flags.used;
      store.highs[at] = high;
      store.lows[at] = low;
      return at;
    },
  };

  /** Rehashes into twice the space, or, after a split, into the same space without the rows of the other parts. */
  function rebuild(): void {
    const old = { ...store };
    const kept = old.flag.reduce(
      (sum, flag, i) => (flag !== 0 && ((old.highs[i] as number) & mask) === part ? sum + 1 : sum),
      0,
    );
    const slots = kept * 2 > old.flag.length ? old.flag.length * 2 : old.flag.length;
    Object.assign(store, allocate(slots, words));
    count = kept;
    for (let i = 0; i < old.flag.length; i += 1) {
      const high = old.highs[i] as number;
      if (old.flag[i] === 0 || (high & mask) !== part) continue;
      const low = old.lows[i] as number;
      let at = low & (slots - 1);
      while (store.flag[at] !== 0) at = (at + 1) & (slots - 1);
      store.flag[at] = old.flag[i] as number;
      store.highs[at] = high;
      store.lows[at] = low;
      store.sumHighs[at] = old.sumHighs[i] as number;
      store.sumLows[at] = old.sumLows[i] as number;
      for (let w = 0; w < words; w += 1) store.seen[at * words + w] = old.seen[i * words + w] as number;
    }
  }

  return store;
}

function allocate(slots: number, words: number) {
  const numbers = (): Int32Array => new Int32Array(slots);
  return {
    highs: numbers(),
    lows: numbers(),
    sumHighs: numbers(),
    sumLows: numbers(),
    seen: new Int32Array(slots * words),
    flag: new Uint8Array(slots),
  };
}
