import type pg from 'pg';
import type { Alarm } from './alarm.ts';
import { ofEntries, lasting } from './halt.ts';
import type { LedgerKeys } from './keys.ts';
import { isLifted, keyOf, liftedIn } from './lift.ts';
import type { LedgerRecord } from './record.ts';

export interface Standing {
  /** What the sealer stopped for and nobody lifted; oldest first. */
  readonly halts: readonly Alarm[];
  /** Entries that are never sealed, `unit id`: the halt they caused was lifted, they were not made true by that. */
  readonly setAside: readonly string[];
}

/** Halts on record outside the database and in it: each place keeps what the other was robbed of, and other servers' are only in the latter. */
export async function standing(pool: pg.Pool, record: LedgerRecord, keys: LedgerKeys): Promise<Standing> {
  const { rows } = await pool.query<Alarm>(
    `select kind, unit_id as "unitId", entry_id as "entryId", json_build_object('zh', zh, 'en', en) as says
     from ledger_alarm where kind = any($1) order by at`,
    [lasting],
  );
  const all = new Map([...rows, ...record.all].map((halt) => [keyOf(halt), halt]));
  const lifted = await liftedIn(pool, keys, [...all.keys()]);
  const stands = (key: string) => !lifted.has(key) && !isLifted(record.lifts, key);
  return {
    halts: [...all].filter(([key]) => stands(key)).map(([, halt]) => halt),
    setAside: [...all]
      .filter(([key, { kind }]) => !stands(key) && ofEntries.some((one) => one === kind))
      .map(([, { unitId, entryId }]) => `${unitId} ${entryId}`),
  };
}
