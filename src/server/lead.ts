import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { closeClient, openClient } from './db/pool.ts';

/** Held by the server that leads, on a connection of its own: whoever is gone holds nothing. */
export const leadLock = 7044;
const everyMs = 500;

export interface Lead {
  /** Of several servers on one database one seals and runs the duties. */
  readonly leads: () => boolean;
  /** Calls back each time this server has begun to lead; at once where it does. */
  onTaken(work: () => void): void;
  stop(): Promise<void>;
}

/**
 * Leads as soon as nobody else does, until its connection is gone. For a moment two may think they lead, after a network broke: what
 * they do is safe by the locks on the ledger's tree and on rows, only done for nothing.
 */
export async function takeLead(config: pg.ClientConfig): Promise<Lead> {
  const stopping = new AbortController();
  let line: pg.Client | undefined;
  const taken: (() => void)[] = [];
  let leading = false;

  async function once(): Promise<void> {
    if (!line) {
      const next = openClient(config);
      next.once('end', () => {
        if (line !== next) return;
        line = undefined;
        leading = false;
      });
      await next.connect();
      line = next;
    }
    if (leading) return;
    const { rows } = await line.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [leadLock]);
    leading = rows[0]?.got === true;
    if (leading) for (const work of taken) work();
  }

  async function keepTrying(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sleep(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      // A database that is away is asked again at the next turn.
      if (!stopping.signal.aborted) await once().catch(() => {});
    }
  }

  await once().catch(() => {});
  const trying = keepTrying();
  return {
    leads: () => leading,
    onTaken: (work) => {
      taken.push(work);
      if (leading) work();
    },
    stop: async () => {
      stopping.abort();
      await trying;
      leading = false;
      if (line) await closeClient(line);
    },
  };
}
