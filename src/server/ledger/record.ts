import { copyFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Checkpoint } from '#kernel/checkpoint.ts';
import type { Alarm } from './alarm.ts';
import type { Lift } from './lift.ts';
import type { LedgerKeys } from './keys.ts';
import { claimsKey, signedCheckpoint } from './sign.ts';

/**
 * What the sealer knows outside the database: the last checkpoint it signed, and what it stopped for. Whoever can write the database, or
 * bring back an old one, cannot take back either.
 */
export interface LedgerRecord {
  /** The longest tree signed so far; null where nothing is on record. */
  readonly last: Checkpoint | null;
  /** A line in it is not ours. */
  readonly damaged: boolean;
  /** Everything the sealer stopped for, lifted or not. */
  readonly all: readonly Alarm[];
  readonly lifts: readonly Lift[];
  /** On disk when this resolves. */
  signed(note: string): Promise<void>;
  halted(halt: Alarm): Promise<void>;
  lifted(lift: Lift): Promise<void>;
}

type Line = { readonly note: string } | { readonly halt: Alarm } | { readonly lift: Lift };

/** A file longer than this is begun anew with what of it still counts; the old one is kept beside it. */
const longest = 4 * 2 ** 20;

/** The record in `<dir>/ledger`, begun where there is none. */
export async function openRecord(dir: string, keys: LedgerKeys): Promise<LedgerRecord> {
  const file = path.join(dir, 'ledger', 'record.jsonl');
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  let last: Checkpoint | null = null;
  let lastNote: string | null = null;
  let damaged = false;
  let halts: Alarm[] = [];
  let lifts: Lift[] = [];
  let bytes = Buffer.byteLength(text);
  // A line cut short by a crash is not damage: what it told was never answered for.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  for (const line of whole.split('\n')) if (line !== '' && !take(parsed(line))) damaged = true;
  // Taken away by whoever writes next: another server may be in the middle of that line.
  let torn = whole !== text;

  function take(line: Line | null): boolean {
    if (line === null) return false;
    if ('note' in line) {
      const checkpoint = signedCheckpoint(keys, line.note);
      // With keys that are not the ledger's nothing here can be read; that is told where the tree is looked at.
      if (checkpoint === null) return !claimsKey(keys, line.note);
      if (last === null || checkpoint.size >= last.size) [last, lastNote] = [checkpoint, line.note];
    } else if ('halt' in line) halts = [...halts, line.halt];
    else lifts = [...lifts, line.lift];
    return true;
  }

  async function append(line: Line): Promise<void> {
    if (torn) await rewrite();
    const added = `${JSON.stringify(line)}\n`;
    const handle = await open(file, 'a', 0o600);
    const { size } = await handle.stat();
    try {
      await handle.appendFile(added);
      await handle.datasync();
    } catch (error) {
      // Half a line of a full disk would make one with the next, which nobody wrote.
      await handle.truncate(size);
      throw error;
    } finally {
      await handle.close();
    }
    take(line);
    bytes += Buffer.byteLength(added);
    if (bytes > longest) await rewrite();
  }

  /** Lines that still count: the last checkpoint, what stands, and what was lifted of entries, which stay set aside. */
  async function rewrite(): Promise<void> {
    const lines: Line[] = [
      ...(lastNote === null ? [] : [{ note: lastNote }]),
      ...halts.map((halt) => ({ halt })),
      ...lifts.map((lift) => ({ lift })),
    ];
    const kept = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const handle = await open(`${file}.new`, 'w', 0o600);
    try {
      await handle.writeFile(kept);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await copyFile(file, `${file}.old`);
    await rename(`${file}.new`, file);
    const folder = await open(path.dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
    bytes = Buffer.byteLength(kept);
    torn = false;
  }

  return {
    get last() {
      return last;
    },
    get damaged() {
      return damaged;
    },
    get all() {
      return halts;
    },
    get lifts() {
      return lifts;
    },
    signed: (note) => append({ note }),
    halted: (halt) => append({ halt }),
    async lifted(lift) {
      await append({ lift });
      // Whoever lifts has looked at it: what is not ours is left behind in the old file.
      if (damaged) {
        await rewrite();
        damaged = false;
      }
    },
  };
}

function parsed(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    const known =
      typeof value === 'object' && value !== null && ('note' in value || 'halt' in value || 'lift' in value);
    return known ? (value as Line) : null;
  } catch {
    return null;
  }
}
