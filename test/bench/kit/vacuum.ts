import type pg from 'pg';

/** How a table stood while it was changed. */
export interface Watched {
  readonly table: string;
  /** Most dead rows seen, and live ones then. */
  readonly dead: number;
  readonly live: number;
  readonly vacuums: number;
  /** Bytes with indexes, before and after. */
  readonly before: number;
  readonly after: number;
}

const asked = `
  select relname as table, n_dead_tup::int as dead, n_live_tup::int as live, autovacuum_count::int as vacuums,
    pg_total_relation_size(relid)::float8 as size
  from pg_stat_user_tables where schemaname = 'public' and relname = any($1)`;

interface Seen {
  readonly table: string;
  readonly dead: number;
  readonly live: number;
  readonly vacuums: number;
  readonly size: number;
}

/** Looks at tables every few seconds while work is under way: what is dead in them, and how they grow. */
export async function watched(
  owner: pg.ClientBase,
  tables: readonly string[],
  work: Promise<unknown>,
): Promise<Watched[]> {
  const look = async () => (await owner.query<Seen>(asked, [tables])).rows;
  const before = await look();
  const seen: Seen[] = [];
  let under = true;
  const ended = work.finally(() => {
    under = false;
  });
  while (under) {
    seen.push(...(await look()));
    await Promise.race([ended.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 5000))]);
  }
  await ended;
  const after = await look();
  return before.map(({ table, vacuums, size }) => {
    const of = seen.filter((one) => one.table === table);
    const worst = of.reduce((most, one) => (one.dead > most.dead ? one : most));
    const last = after.find((one) => one.table === table);
    return {
      table,
      dead: worst.dead,
      live: worst.live,
      vacuums: (last?.vacuums ?? 0) - vacuums,
      before: size,
      after: last?.size ?? 0,
    };
  });
}
