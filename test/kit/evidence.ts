import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { hearReads } from '#kernel/parameter.ts';
import { hearBrought } from '#server/act/unguarded.ts';

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

/** Notes what the acts of this process bring about, and of what kind, each once: `<act> <happening> <kinds>`. */
export function noteBrought(): void {
  if (!folder) return;
  const seen = new Set<string>();
  hearBrought((act, brought) => {
    const all = brought.map(({ name, as }) => `${act} ${name} ${JSON.stringify(as)}`);
    const fresh = act === 'test.given' ? [] : all.filter((line) => !line.includes(' clock.') && !seen.has(line));
    for (const line of fresh) seen.add(line);
    if (fresh.length > 0) note('caused', fresh);
  });
}

/** Which clauses refused, are owed to, were asked to sign and told somebody, in all units of a database. */
const observed: Readonly<Record<string, string>> = {
  refused: "select distinct unnest(clauses) as clause from ledger_entry where outcome = 'denied'",
  owed: 'select distinct clause from obligation',
  asked: 'select distinct unnest(clauses) as clause from case_step',
  told: 'select distinct clause from alert',
  // `<CLAUSE> <act>`: whose signatures acts ask for under which clauses.
  chained: `select distinct unnest(s.clauses) || ' ' || k.procedure as clause from case_step s
    join "case" k on k.unit_id = s.unit_id and k.id = s.case_id`,
  // `<CLAUSE> <act>`: which acts ended obligations of which clauses as met.
  met: `select distinct o.clause || ' ' || e.act as clause from ledger_entry e, jsonb_array_elements(e.ops::jsonb) op, obligation o
    where e.outcome = 'done' and op->>'table' = 'obligation' and op->'set'->>'status' = 'met'
      and o.unit_id = e.unit_id and o.id = op->'key'->>'id'`,
};

export async function noteObserved(client: pg.ClientBase): Promise<void> {
  if (!folder) return;
  for (const [file, sql] of Object.entries({ ...observed, caused: clocks })) {
    const { rows } = await client.query<{ clause: string }>(sql);
    note(
      file,
      rows.map(({ clause }) => clause),
    );
  }
}

/** `<act> <happening> <kinds>` of clocks: what of an obligation was changed is in the entry, and its clause in its row. */
const clocks = `select distinct e.act || ' ' || case when op->'set' ? 'due_at' then 'clock.moved'
    else case op->'set'->>'status' when 'met' then 'clock.met' else 'clock.cancelled' end end || ' ' || jsonb_build_object('clock', o.clause)::text as clause
  from ledger_entry e, jsonb_array_elements(e.ops::jsonb) op, obligation o
  where e.outcome <> 'denied' and e.act <> 'test.given' and op->>'table' = 'obligation' and (op->'set' ? 'due_at' or op->'set'->>'status' in ('met', 'cancelled'))
    and o.unit_id = e.unit_id and o.id = op->'key'->>'id'`;
