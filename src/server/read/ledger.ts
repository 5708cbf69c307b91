import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { JsonObject } from '#kernel/json.ts';
import { leafHash } from '#kernel/merkle.ts';
import { sha256 } from '../crypto/hash.ts';
import { alarms } from '../ledger/alarm.ts';
import { differing, type ShownColumns, shownColumns, shownOf } from '../ledger/columns.ts';
import { parseLeaf } from '../ledger/leaf.ts';
import type { Reader } from './read.ts';

/** Who reads the whole ledger: it names acts, clauses and objects by number, never a title or a content. */
const readers = ['audit_admin', 'secrecy_officer', 'secrecy_office_head'] as const satisfies readonly RoleId[];

export function readsLedger({ presence }: Pick<Reader, 'presence'>): boolean {
  return holds(presence.actor, ...readers);
}

export interface LedgerAsked {
  readonly rule?: string;
  readonly outcome?: string;
  readonly act?: string;
  readonly actor?: string;
  readonly object?: string;
  readonly late?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

interface EntryRow extends ShownColumns {
  readonly seq: number | null;
  readonly leaf: string;
  readonly leaf_hash: Buffer | null;
  readonly actor_name: string | null;
}

/**
 * A page of the ledger, newest first: all of it for the auditor and the secrecy office, for others what they did themselves. Columns find
 * entries; what is told of one is its signed text, and where the columns say something else, that they do.
 */
export async function ledgerOf(reader: Reader, asked: LedgerAsked) {
  const { actor, unit } = reader.presence;
  const rows = await reader.once<EntryRow>(
    `select ${shownColumns}, e.seq, e.leaf, e.leaf_hash, p.name as actor_name
     from ledger_entry e left join person p on p.unit_id = e.unit_id and p.id = e.actor
     where e.unit_id = $1 and ($2 or e.actor = $3) and ($4::text is null or e.clauses @> array[$4::text])
       and ($5::text is null or e.outcome = $5) and ($6::text is null or e.act = $6) and ($7::text is null or e.actor = $7)
       and ($8::text is null or string_to_array(e.object_id, ',') @> array[$8::text]) and ($9::boolean is null or e.late = $9) and ($10::text is null or e.id < $10)
     order by e.id desc limit $11`,
    [
      unit.id,
      readsLedger(reader),
      actor.id,
      asked.rule ?? null,
      asked.outcome ?? null,
      asked.act ?? null,
      asked.actor ?? null,
      asked.object ?? null,
      asked.late ?? null,
      asked.cursor ?? null,
      asked.limit + 1,
    ],
  );
  const entries = rows.slice(0, asked.limit).map(entryOf);
  for (const { id, altered } of entries)
    if (altered.length > 0) await reader.app.sealer.alarm(alarms.altered(unit.id, id, altered));
  return { entries, next: rows.length > asked.limit ? (entries.at(-1)?.id ?? null) : null };
}

/** As its text says; by its columns only where the text is none. */
function entryOf({ seq, leaf, leaf_hash, actor_name, ...columns }: EntryRow) {
  const shown = shownOf(columns);
  const parsed = parseLeaf(leaf);
  const whole = leaf_hash === null || leaf_hash.equals(leafHash(sha256, Buffer.from(leaf)));
  const altered = [...differing(parsed, shown), ...(whole ? [] : ['leaf'])];
  const said = (parsed ?? shown) as JsonObject & Said;
  const { actor } = said;
  return {
    id: columns.id,
    seq,
    at: said.at,
    actor: actor === null ? null : { id: actor, name: (actor === columns.actor && actor_name) || actor },
    act: said.act,
    outcome: said.outcome,
    clauses: said.clauses,
    object: said.object,
    late: said.late,
    level: said.level ?? null,
    device: said.device ?? null,
    law: said.law ?? null,
    altered,
  };
}

interface Said {
  readonly at: string;
  readonly actor: string | null;
  readonly act: string;
  readonly outcome: string;
  readonly clauses: string[];
  readonly object: { readonly table: string; readonly id: string } | null;
  readonly late: boolean;
  readonly level?: number | null;
  readonly device?: string | null;
  readonly law?: string;
}
