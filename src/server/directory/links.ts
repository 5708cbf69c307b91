import type pg from 'pg';
import type { Json } from '#kernel/json.ts';
import type { RowOp } from '#kernel/effect.ts';
import { isAbout } from '../ledger/asked.ts';
import { sha256 } from '../ledger/entry.ts';
import type { LedgerKeys } from '../ledger/keys.ts';
import { parseLeaf } from '../ledger/leaf.ts';
import { isEntryMac } from '../ledger/sign.ts';

export interface Link {
  readonly id: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly issuer: string;
  readonly subject: string;
}

/** Whom people of a directory are, as the ledger has it. */
export interface LinkBook {
  /** Whether an entry of the product's own made this very link, and none ended it. */
  vouches(link: Link): Promise<boolean>;
}

interface Row {
  readonly id: string;
  readonly leaf: string;
  readonly ops: string;
  readonly mac: Buffer;
}

/** Whoever writes into the database alone lets nobody in: the row must be the one an entry speaks of. */
export function createLinkBook(pool: pg.Pool, keys: LedgerKeys): LinkBook {
  return {
    async vouches(link) {
      const { rows } = await pool.query<Row>(
        `select id, leaf, ops, mac from ledger_entry e where unit_id = $1 and ${isAbout('array[$2::text]')} order by ord`,
        [link.unit_id, link.id],
      );
      let stands = false;
      for (const op of rows.flatMap((row) => opsOf(row, link.unit_id, keys))) {
        if (op.table !== 'directory_link') continue;
        if (op.op === 'insert' && op.row.id === link.id) stands = isSame(op.row, link);
        if (op.op !== 'insert' && op.key.id === link.id) stands = false;
      }
      return stands;
    },
  };
}

function isSame(row: Readonly<Record<string, unknown>>, link: Link): boolean {
  return (['person_id', 'issuer', 'subject'] as const).every((column) => row[column] === link[column]);
}

function opsOf({ id, leaf, ops, mac }: Row, unit: string, keys: LedgerKeys): readonly RowOp[] {
  const entry = isEntryMac(keys.macKey, leaf, mac) ? parseLeaf(leaf) : null;
  if (entry?.id !== id || entry.unit !== unit || entry.outcome !== 'done' || entry.ops !== sha256(ops)) return [];
  return JSON.parse(ops) as Json & readonly RowOp[];
}
