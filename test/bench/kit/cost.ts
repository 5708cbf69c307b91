import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** What a machine spent: processor seconds of a server's process and of PostgreSQL with all its processes, and the bytes of WAL written. */
export interface Spent {
  readonly server: number;
  readonly database: number;
  readonly wal: number;
}

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

export interface Meter {
  /** What was spent while it ran. */
  during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly spent: Spent }>;
}

/** Reads the meters of one server's process and of the PostgreSQL that its owner speaks to on this machine. */
export async function meterOf(owner: pg.ClientBase, server: number): Promise<Meter> {
  const [row] = (
    await owner.query<{ at: string }>(`select setting as at from pg_settings where name = 'data_directory'`)
  ).rows;
  const postmaster = Number(readFileSync(`${row?.at}/postmaster.pid`, 'utf8').split('\n')[0]);
  const now = async () => {
    const [{ at } = { at: 0 }] = (
      await owner.query<{ at: number }>(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as at`)
    ).rows;
    return { server: timesOf(server).own, database: familyOf(postmaster), wal: at };
  };
  return {
    async during(work) {
      const before = await now();
      const result = await work();
      const after = await now();
      const spent = {
        server: after.server - before.server,
        database: after.database - before.database,
        wal: after.wal - before.wal,
      };
      return { result, spent };
    },
  };
}

interface Times {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

function timesOf(pid: number): Times {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const seconds = (first: number) => ((fields[first] ?? 0) + (fields[first + 1] ?? 0)) / ticksPerSecond;
  return { parent: fields[1] ?? 0, own: seconds(11), ended: seconds(13) };
}

function familyOf(postmaster: number): number {
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const { parent, own, ended } = timesOf(Number(name));
      if (Number(name) === postmaster) sum += own + ended;
      else if (parent === postmaster) sum += own;
    } catch {
      // It ended meanwhile.
    }
  }
  return sum;
}
