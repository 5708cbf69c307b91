import { instantOf } from '#kernel/calendar.ts';
import { plusDays } from '#kernel/civil.ts';
import type { JsonObject } from '#kernel/json.ts';
import { leafHash } from '#kernel/merkle.ts';
import { sha256 } from '../crypto/hash.ts';
import { alarms } from '../ledger/alarm.ts';
import { differing, type ShownColumns, shownColumns, shownOf } from '../ledger/columns.ts';
import { parseLeaf } from '../ledger/leaf.ts';
import { cites, isAbout } from '../ledger/asked.ts';
import { knownObjects, readsLedger, shownEntries } from './ledger-shown.ts';
import { aboutEach } from './ledger-about.ts';
import type { Reader } from './read.ts';

export interface LedgerAsked {
  readonly id?: string;
  readonly rule?: string;
  readonly outcome?: string;
  readonly act?: string;
  readonly actor?: string;
  readonly object?: string;
  readonly late?: boolean;
  /** Civil days. */
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  readonly limit: number;
}

interface EntryRow extends ShownColumns {
  readonly seq: number | null;
  readonly leaf: string;
  readonly leaf_hash: Buffer | null;
  readonly actor_name: string | null;
  readonly known: string | null;
}

/**
 * A page of the ledger, newest first: all of it for the auditor, for others as much as they may know of, without the places in the tree, whose
 * gaps would tell of the rest. Columns find
 * entries; what is told of one is its signed text, and where the columns say something else, that they do.
 */
export async function ledgerOf(reader: Reader, asked: LedgerAsked) {
  const { actor, unit } = reader.presence;
  const whole = readsLedger(reader);
  const values: unknown[] = [unit.id];
  const put = (value: unknown) => `$${values.push(value)}`;
  const given = (name: 'id' | 'rule' | 'outcome' | 'act' | 'actor' | 'object', sql: (at: string) => string) =>
    asked[name] === undefined ? [] : [sql(`${put(asked[name])}::text`)];
  const conditions = [
    'e.unit_id = $1',
    shownEntries(reader, put),
    ...given('id', (at) => `e.id = ${at}`),
    ...given('rule', cites),
    ...given('outcome', (at) => `e.outcome = ${at}`),
    ...given('act', (at) => `e.act = ${at}`),
    ...given('actor', (at) => `e.actor = ${at}`),
    ...given('object', (at) => isAbout(`array[${at}]`)),
    ...(asked.late === undefined ? [] : [`e.late = ${put(asked.late)}::boolean`]),
    ...(asked.from === undefined ? [] : [`e.at >= ${put(instantOf(asked.from, '00:00'))}::timestamptz`]),
    ...(asked.to === undefined ? [] : [`e.at < ${put(instantOf(plusDays(asked.to, 1), '00:00'))}::timestamptz`]),
    ...(asked.cursor === undefined ? [] : [`e.id < ${put(asked.cursor)}::text`]),
  ];
  const known = whole
    ? 'e.object_id'
    : `case when e.actor = ${put(actor.id)}::text then e.object_id else ${knownObjects()} end`;
  const rows = await reader.once<EntryRow>(
    `select ${shownColumns}, e.seq, e.leaf, e.leaf_hash, p.name as actor_name, ${known} as known
     from ledger_entry e left join person p on p.unit_id = e.unit_id and p.id = e.actor
     where ${conditions.join(' and ')} order by e.id desc limit ${put(asked.limit + 1)}`,
    values,
  );
  const entries = rows.slice(0, asked.limit).map((row) => (whole ? entryOf(row) : asKnown(entryOf(row), row)));
  for (const { id, altered } of entries)
    if (altered.length > 0) await reader.app.sealer.alarm(alarms.altered(unit.id, id, altered));
  const named = await aboutEach(reader, entries);
  return { entries: named, next: rows.length > asked.limit ? (entries.at(-1)?.id ?? null) : null };
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

/** Of a look that showed much, what of it one may know; its level is that of all together. */
function asKnown(entry: ReturnType<typeof entryOf>, { known, object_id }: EntryRow): ReturnType<typeof entryOf> {
  const { object, level } = entry;
  const several = object_id?.includes(',') ?? false;
  return {
    ...entry,
    seq: null,
    object: object && known !== null ? { table: object.table, id: known } : null,
    level: several && known !== object_id ? null : level,
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
