import { expect, test } from 'vitest';
import type { FactsContext } from '#kernel/procedure.ts';
import { lend } from '#modules/hands/procedures/lend/index.ts';
import { takeBack } from '#modules/hands/procedures/take-back/index.ts';
import type { HandsTx } from '#modules/hands/tx.ts';
import type { Connection } from '#server/database.ts';
import { enter } from '#server/act/enter.ts';
import { openSession } from '#server/sessions.ts';
import { agreed, first, loanOf, paper } from '../kit/carriers-hands.ts';
import { asOwner } from '../kit/owner.ts';
import { type World, world } from '../kit/world.ts';

type Facts = (context: FactsContext<HandsTx>) => Promise<unknown>;
interface Node {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly Node[];
}

const often = 3000;

/** What is over: loans of the copy by the reader, each with its clocks, on one approval, and approvals used up. */
async function past(
  w: World,
  { document, carrier }: { document: string; carrier: string },
  permit: string,
): Promise<void> {
  const values = [w.id, carrier, permit, document];
  await asOwner(async (client) => {
    const fill = (text: string) => client.query(text, values.slice(0, Number(/\$4/.test(text)) + 3));
    await fill(`insert into holding (unit_id, id, carrier_id, person_id, kind, case_id, purpose, id_checked, signed, started_at, due_at, handed_by, out_movement, status, returned_at)
      select $1, 'past' || n, $2, 'reader', 'loan', $3, '', true, true, now(), now(), 'clerk', 'm' || n, 'returned', now() from generate_series(1, ${often}) n`);
    await fill(`insert into obligation (unit_id, id, clause, owner_id, object_table, object_id, cause, opened_at, due_at, status, escalated, met_at, met_by, blocks, tells)
      select $1, clause || n, clause, 'reader', 'carrier', $2, $3 || n, now(), now(), 'met', 0, now(), 'clerk', '{loan}', '{}'
      from generate_series(1, ${often}) n, unnest(array['CARRIER-018', 'CARRIER-022']) clause`);
    await fill(`insert into movement (unit_id, id, carrier_id, turn, step, from_kind, to_kind, by, at)
      select $1, 'past' || n, $2, -n, 'lend', 'registry', 'person', 'clerk', now() from generate_series(1, ${often}) n where $3 <> ''`);
    await fill(`insert into "case" (unit_id, id, no, procedure, input, title, summary, content, object_table, object_id, initiator, beneficiaries, status, "then", round,
        opened_at, "limit", used, clauses, grants, level, regime, scope, barred)
      select $1, 'past' || n, 'past' || n, procedure, input, title, summary, content, object_table, $4, initiator, beneficiaries, 'executed', "then", round,
        opened_at, "limit", "limit", clauses, grants, level, regime, scope, barred from "case", generate_series(1, ${often}) n where unit_id = $1 and id = $3 and $2 <> ''`);
  });
}

/** How many rows the statements of these facts look at, by plans like those the program keeps. */
async function seen(w: World, facts: Facts): Promise<number> {
  const { app } = w.running;
  const token = await openSession(app, w.id, 'clerk', 'test');
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, token);
    if (!presence) throw new Error('nobody');
    const asked: { sql: string; parameters: readonly unknown[] }[] = [];
    const executor = connection.kysely.getExecutor();
    const run = executor.executeQuery.bind(executor);
    executor.executeQuery = (query) => {
      asked.push(query);
      return run(query);
    };
    const files = { open: () => Promise.reject(new Error('none')) } as never;
    await facts({
      ...presence,
      tx: connection.kysely as unknown as HandsTx,
      files,
      regulation: app.regulation,
      case: null,
    });
    executor.executeQuery = run;
    expect(asked.length).toBeGreaterThan(0);
    let rows = 0;
    for (const { sql, parameters } of asked) rows += await rowsOf(connection, sql, parameters);
    return rows;
  });
}

async function rowsOf(connection: Connection, sql: string, values: readonly unknown[]): Promise<number> {
  await connection.query(`prepare looked as ${sql}`);
  const [row] = await connection.query<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(
    `explain (analyze, format json) execute looked (${values.map(spelled).join(', ')})`,
  );
  await connection.query('deallocate looked');
  const plan = row?.['QUERY PLAN'][0]?.Plan;
  return plan ? visited(plan) : Number.NaN;
}

function spelled(value: unknown): string {
  if (Array.isArray(value)) return `array[${value.map(spelled).join(', ')}]::text[]`;
  return value === null ? 'null' : `'${String(value)}'`;
}

function visited(node: Node): number {
  const here = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0);
  const below = (node.Plans ?? []).reduce((sum, one) => sum + visited(one), 0);
  return below + (node['Relation Name'] === undefined ? 0 : here * node['Actual Loops']);
}

test.each([
  ['measured', 'analyze holding, obligation, movement, "case"'],
  ['not measured yet', 'select'],
])('a loan and its end look at as few rows after thousands of loans, %s', async (_, measure) => {
  const w = await world();
  const of = await paper(w);
  const carrier = first(of.copies);
  const loan = loanOf(carrier, 'reader');
  const permit = await agreed(w, 'reader', of);
  await past(w, { document: of.document, carrier }, permit);
  await asOwner((client) => client.query(measure));
  expect(await seen(w, (context) => lend.facts(loan, context))).toBeLessThan(40);
  await w.done('clerk', 'hands.lend', loan);
  expect(await seen(w, (context) => takeBack.facts({ carrier }, context))).toBeLessThan(40);
});
