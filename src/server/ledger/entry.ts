import { createHmac } from 'node:crypto';
import { canonical } from '#kernel/canonical.ts';
import type { ObjectRef, RowOp } from '#kernel/effect.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Instant, Json } from '#kernel/json.ts';
import { hexDigest } from '../crypto/hash.ts';
import type { Binding } from './credentials.ts';

export type EntryOutcome = 'done' | 'denied' | 'pending' | 'failed';

/** One operation as the ledger keeps it. One act, one entry, tagged with every clause it touched. */
export interface Entry {
  readonly id: string;
  readonly unit: string;
  readonly at: Instant;
  readonly actor: string | null;
  readonly device: string | null;
  readonly act: string;
  readonly outcome: EntryOutcome;
  /** Digest of the parameters and switches it was judged by. */
  readonly law: string;
  readonly clauses: readonly ClauseId[];
  readonly object: ObjectRef | null;
  /** Rank of the thing concerned, 0…5. */
  readonly level: number | null;
  /** Entered later after the act than CARRIER-068 allows. */
  readonly late: boolean;
  readonly input: unknown;
  readonly ops: readonly RowOp[];
  /** Passwords it sets or takes away. */
  readonly credentials?: readonly Binding[];
}

/**
 * The INSERT of an entry as a part of the act's one statement. The leaf is exactly what the Merkle tree hashes; version 1 kept no law,
 * version 3 is of entries that set passwords. It reads
 * from `done`, so it is written after the act holds its rows: entries stand in the order in which rows changed.
 */
export function entryPart(
  entry: Entry,
  macKey: Uint8Array,
  as: 'parted' | 'plain' = 'plain',
): { text: string; values: unknown[] } {
  const parted = partedOps(entry.ops);
  const ops = parted.replaceAll('\t', '');
  const credentials = (entry.credentials ?? []).map(({ person, is }) => ({ person, is }));
  const leaf = canonical({
    v: credentials.length > 0 ? 3 : 2,
    alg: 'sha256',
    id: entry.id,
    unit: entry.unit,
    at: entry.at,
    actor: entry.actor,
    device: entry.device,
    act: entry.act,
    outcome: entry.outcome,
    law: entry.law,
    clauses: [...entry.clauses],
    object: entry.object ? { table: entry.object.table, id: entry.object.id } : null,
    level: entry.level,
    late: entry.late,
    input: sha256(canonical((entry.input ?? null) as Json)),
    ops: sha256(ops),
    ...(credentials.length > 0 ? { credentials } : {}),
  });
  const mac = createHmac('sha256', macKey).update(leaf).digest();
  return {
    text: `l as (insert into ledger_entry (id, unit_id, leaf, ops, mac, at, actor, act, outcome, clauses, object_table, object_id, late)
      select $1, $2, $3, $4, $5::bytea, $6::timestamptz, $7, $8, $9, $10::text[], $11, $12, $13::boolean from done)`,
    values: [
      entry.id,
      entry.unit,
      leaf,
      as === 'parted' ? parted : ops,
      mac,
      entry.at,
      entry.actor,
      entry.act,
      entry.outcome,
      entry.clauses,
      entry.object?.table ?? null,
      entry.object?.id ?? null,
      entry.late,
    ],
  };
}

/**
 * With a tab between operations, and two around those of one kind on one table: the database reads them so where it looks whether that is
 * what became of the rows (`jingui.heed_entry`), and keeps them without. No value holds a tab that is not escaped.
 */
function partedOps(ops: readonly RowOp[]): string {
  const alike = Map.groupBy(ops, ({ op, table }) => `${op} ${table}`);
  return `[${[...alike.values()].map((some) => `\t\t${some.map(textOf).join(',\t')}\t\t`).join(',')}]`;
}

function textOf(op: RowOp): string {
  return canonical(withoutExpect(op) as unknown as Json);
}

/** What a row had to be before is not part of what was done. */
function withoutExpect(op: RowOp): RowOp {
  if (op.op !== 'update' || !op.expect) return op;
  const { expect: _, ...rest } = op;
  return rest;
}

export function sha256(text: string): string {
  return hexDigest('sha256', text);
}
