import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Reader } from './read.ts';

/** Who reads the whole ledger: it names acts, clauses and objects by number, never a title or a content. */
const readers = ['audit_admin', 'secrecy_officer', 'secrecy_office_head'] as const satisfies readonly RoleId[];

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

interface EntryRow {
  readonly id: string;
  readonly seq: number | null;
  readonly at: string;
  readonly actor: string | null;
  readonly actor_name: string | null;
  readonly act: string;
  readonly outcome: string;
  readonly clauses: readonly string[];
  readonly object_table: string | null;
  readonly object_id: string | null;
  readonly late: boolean;
  readonly leaf: string;
}

/** A page of the ledger, newest first: all of it for the auditor and the secrecy office, for others what they did themselves. */
export async function ledgerOf(reader: Reader, asked: LedgerAsked) {
  const { actor, unit } = reader.presence;
  const rows = await reader.once<EntryRow>(
    `select l.id, l.seq, l.at, l.actor, p.name as actor_name, l.act, l.outcome, l.clauses, l.object_table, l.object_id, l.late, l.leaf
     from ledger_entry l left join person p on p.unit_id = l.unit_id and p.id = l.actor
     where l.unit_id = $1 and ($2 or l.actor = $3) and ($4::text is null or l.clauses @> array[$4::text])
       and ($5::text is null or l.outcome = $5) and ($6::text is null or l.act = $6) and ($7::text is null or l.actor = $7)
       and ($8::text is null or string_to_array(l.object_id, ',') @> array[$8::text]) and ($9::boolean is null or l.late = $9) and ($10::text is null or l.id < $10)
     order by l.id desc limit $11`,
    [
      unit.id,
      holds(actor, ...readers),
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
  return { entries, next: rows.length > asked.limit ? (entries.at(-1)?.id ?? null) : null };
}

function entryOf({ leaf, actor, actor_name, object_table, object_id, ...row }: EntryRow) {
  const { level, device, law } = JSON.parse(leaf) as { level: number | null; device: string | null; law?: string };
  return {
    ...row,
    actor: actor === null ? null : { id: actor, name: actor_name ?? actor },
    object: object_table === null ? null : { table: object_table, id: object_id },
    level,
    device,
    law: law ?? null,
  };
}
