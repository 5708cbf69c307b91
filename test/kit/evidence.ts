import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import type { RowOp } from '#kernel/effect.ts';
import { happeningsIn, type Seen } from '#kernel/meaning.ts';
import { hearReads } from '#kernel/parameter.ts';
import { loadModules } from '#server/modules.ts';

/** In a whole run (tools/test.ts) a folder that gathers what the clause report is computed from. */
const folder = process.env.JINGUI_EVIDENCE;

function note(file: string, lines: readonly string[]): void {
  if (folder) appendFileSync(path.join(folder, file), lines.map((line) => `${line}\n`).join(''));
}

/** Notes each parameter this process reads, once. */
export function noteReads(): void {
  if (!folder) return;
  const seen = new Set<string>();
  hearReads((key) => {
    if (seen.has(key)) return;
    seen.add(key);
    note('readers', [key]);
  });
}

/** Which clauses refused, are owed to, were asked to sign and told somebody, in all units of a database. */
const observed: Readonly<Record<string, string>> = {
  refused: "select distinct unnest(clauses) as clause from ledger_entry where outcome = 'denied'",
  owed: 'select distinct clause from obligation',
  asked: 'select distinct unnest(clauses) as clause from case_step',
  told: 'select distinct clause from alert',
  // `<CLAUSE> <act>`: which acts ended obligations of which clauses as met.
  met: `select distinct o.clause || ' ' || e.act as clause from ledger_entry e, jsonb_array_elements(e.ops::jsonb) op, obligation o
    where e.outcome = 'done' and op->>'table' = 'obligation' and op->'set'->>'status' = 'met'
      and o.unit_id = e.unit_id and o.id = op->'key'->>'id'`,
};

export async function noteObserved(client: pg.ClientBase): Promise<void> {
  if (!folder) return;
  for (const [file, sql] of Object.entries(observed)) {
    const { rows } = await client.query<{ clause: string }>(sql);
    note(
      file,
      rows.map(({ clause }) => clause),
    );
  }
  note('caused', await caused(client));
}

/**
 * `<act> <happening> <kinds>`: what the acts on record brought about, by what the owners of the rows say; of an obligation that was only
 * changed its clause is looked up.
 */
async function caused(client: pg.ClientBase): Promise<string[]> {
  const { meanings } = await loadModules();
  const { rows } = await client.query<{ act: string; ops: string }>(
    "select act, ops from ledger_entry where outcome <> 'denied' and act <> 'test.given'",
  );
  const { rows: owed } = await client.query<{ id: string; clause: string }>('select id, clause from obligation');
  const clauseOf = new Map(owed.map(({ id, clause }) => [id, clause]));
  const all = rows.flatMap(({ act, ops }) =>
    readable(() => happeningsIn(JSON.parse(ops) as RowOp[], meanings)).map(({ name, thing, as }) => {
      const clock = name.startsWith('clock.') ? { clock: as.clock ?? clauseOf.get(thing) } : {};
      return `${act} ${name} ${JSON.stringify({ ...as, ...clock })}`;
    }),
  );
  return [...new Set(all)];
}

/** Entries that tests forged were written by no act; of those that say nothing whole nothing is noted. */
function readable(read: () => Seen[]): Seen[] {
  try {
    return read();
  } catch {
    return [];
  }
}
