import type { DeskCommand } from '#kernel/command.ts';
import { type CodeType, readCode } from '#kernel/code.ts';
import type { DeskKey } from './key-names.ts';
import { plainCode } from './plain-code.ts';

/** What a card or key asks for, and the desk's own wish to have the batch judged again. */
export type QueueCommand = DeskCommand | 'judge' | `key:${DeskKey}` | `number:${number}`;

export interface Entry {
  /** Made in the browser; also the Idempotency-Key, so a scan sent twice counts once. */
  readonly id: string;
  /** Milliseconds of the desk's own clock: when the scanner spoke, not when the server heard. */
  readonly at: number;
  readonly code: string;
  readonly command: QueueCommand | null;
  /** By hand, not by a scanner. */
  readonly typed?: true;
}

export type Received =
  | { readonly entry: Entry }
  | { readonly unreadable: 'length' | 'check' | 'type' | 'empty'; readonly raw: string };

export interface QueueState {
  readonly waiting: number;
  /** True while the server cannot be reached and the head of the queue is tried again and again. */
  readonly stuck: boolean;
  /** False when the browser refuses storage: then a closed tab would lose what waits, and the desk says so. */
  readonly persisted: boolean;
}

export interface QueueOptions {
  readonly key: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly newId: () => string;
  readonly now: () => number;
  /** Settles when the server has given its verdict, whatever it is; rejects when it must be asked again. */
  readonly send: (entry: Entry) => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  readonly onChange: (state: QueueState) => void;
}

export interface ScanQueue {
  readonly receive: (raw: string, typed?: boolean) => Received;
  readonly command: (command: QueueCommand) => Entry;
  /**
   * Starts sending what an earlier page left behind, and returns it. `before`: codes whose verdicts that page had on its
   * screen and no signature yet; they are asked again first.
   */
  readonly start: (before?: readonly string[]) => readonly Entry[];
  /** Cuts a pause short: the network is back, or the clerk has signed in again. */
  readonly wake: () => void;
  readonly stop: () => void;
  readonly state: () => QueueState;
}

const pauses = [500, 1000, 2000, 5000, 10_000, 15_000] as const;

/**
 * Read, clear at once, queue: a scanner does not look at the screen. Entries are kept on disk until the server has
 * answered, one is in flight, order is kept, and nothing is ever dropped.
 */
export function createScanQueue(options: QueueOptions): ScanQueue {
  let entries: readonly Entry[] = [];
  let running = false;
  let stopped = true;
  let stuck = false;
  let persisted = true;
  let cut: () => void = () => {};

  const state = (): QueueState => ({ waiting: entries.length, stuck, persisted });
  const changed = () => options.onChange(state());

  function keep(next: readonly Entry[]) {
    entries = next;
    try {
      if (next.length === 0) options.storage.removeItem(options.key);
      else options.storage.setItem(options.key, JSON.stringify(next));
      persisted = true;
    } catch {
      persisted = false;
    }
    changed();
  }

  function push(code: string, command: QueueCommand | null, typed = false): Entry {
    const entry: Entry = { id: options.newId(), at: options.now(), code, command, ...(typed ? { typed: true } : {}) };
    keep([...entries, entry]);
    void run();
    return entry;
  }

  async function run() {
    if (running || stopped) return;
    running = true;
    // Whoever received the scan puts its row on the screen first: a verdict that needs no network would come too early.
    await Promise.resolve();
    let failures = 0;
    for (let head = entries[0]; head && !stopped; head = entries[0]) {
      try {
        await options.send(head);
        failures = 0;
        stuck = false;
        const sent = head.id;
        keep(entries.filter((entry) => entry.id !== sent));
      } catch {
        stuck = true;
        changed();
        const woken = new Promise<void>((resolve) => {
          cut = resolve;
        });
        await Promise.race([options.wait(pauses[Math.min(failures, pauses.length - 1)] ?? 0), woken]);
        failures += 1;
      }
    }
    running = false;
  }

  return {
    receive(raw, typed) {
      const plain = plainCode(raw);
      if (plain === '') return { unreadable: 'empty', raw };
      const read = readCode(plain);
      if ('error' in read) return { unreadable: read.error, raw: plain };
      return { entry: push(read.code, null, typed) };
    },
    command: (command) => push('', command),
    start(before = []) {
      stopped = false;
      const again = before.map((code): Entry => ({ id: options.newId(), at: options.now(), code, command: null }));
      const left = [...again, ...restore(options)];
      if (left.length > 0) keep([...left, ...entries]);
      void run();
      return left;
    },
    wake: () => cut(),
    stop() {
      stopped = true;
      cut();
    },
    state,
  };
}

function restore({ key, storage }: QueueOptions): Entry[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry).filter(stillMeant) : [];
  } catch {
    return [];
  }
}

/** A key was meant for what was on the screen then; a signature or an undo for what is asked again. */
function stillMeant({ command }: Entry): boolean {
  return command === null || !/^(?:key|number):/.test(command) || command === 'key:Ctrl+Enter';
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'code' in value &&
    typeof value.id === 'string' &&
    typeof value.code === 'string'
  );
}

/** What the first digit of a readable code names; null for anything else. */
export function typeOf(code: string): CodeType | null {
  const read = readCode(code);
  return 'type' in read ? read.type : null;
}
