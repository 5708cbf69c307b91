import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { runAll } from '#server/scheduler.ts';
import { meterOf, type Spent } from '../kit/cost.ts';
import type { Measured } from '../kit/measure.ts';
import { gatherStatistics } from '../kit/seed.ts';
import { withServer } from '../kit/in-process.ts';
import { unit } from '../kit/unit.ts';

export const title = 'A thousand units in which nothing happens';
export const how =
  'One installation with a thousand units, all but one copied in the database; the scheduler goes round them, which it does once a minute, after it has done what was due. Each unit is asked for all its duties every eight to fifteen minutes, in between only whether something was entered. Processor time of the server’s process and of PostgreSQL.';
export const limit = 150;

const units = 1000;
const idleSeconds = 15;

export async function bench(): Promise<Measured[]> {
  return withServer(async (running, owner) => {
    // What is due in one is due in all: it is done once, then copied.
    await runAll(running.app);
    await copyUnit(owner);
    const meter = await meterOf(owner, process.pid);
    const { spent: whole } = await meter.during(() => runAll(running.app));
    const start = performance.now();
    const { spent } = await meter.during(() => runAll(running.app));
    const took = (performance.now() - start) / 1000;
    const { spent: idle } = await meter.during(() => sleep(idleSeconds * 1000));
    const all = ({ server, database }: Spent) => server + database;
    return [
      { what: 'the first round, which asks all duties twice', value: all(whole), unit: 's' },
      { what: 'a round in between', value: all(spent), unit: 's' },
      { what: 'of it the server’s', value: spent.server, unit: 's' },
      { what: 'it takes', value: took, unit: 's' },
      { what: 'the scheduler, in a minute', value: (all(whole) + 11 * all(spent)) / 12, unit: 's', most: 10 },
      { what: 'all that goes on beside it, in a minute', value: (all(idle) * 60) / idleSeconds, unit: 's' },
    ];
  });
}

/** The unit again and again under other names: all its rows but those of the ledger. */
async function copyUnit(owner: pg.ClientBase): Promise<void> {
  await owner.query('set session_replication_role = replica');
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `select c.table_name as name, array_agg(quote_ident(c.column_name::text)) filter (where c.column_name <> 'unit_id' and c.is_generated = 'NEVER') as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'ledger%'
     group by c.table_name having bool_or(c.column_name = 'unit_id')`,
  );
  for (const { name, columns } of rows) {
    // What is about the unit itself is about its copy.
    const values = columns.map((one) => (one === 'object_id' ? `replace(object_id, '${unit}', copied)` : one));
    await owner.query(
      `insert into "${name}" (unit_id, ${columns.join(', ')}) select copied, ${values.join(', ')}
       from "${name}" o, (select '${unit}-' || nth as copied from generate_series(1, ${units - 1}) nth) copy where o.unit_id = '${unit}'`,
    );
  }
  await owner.query('set session_replication_role = origin');
  await gatherStatistics(owner);
}
