import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Answered } from './statement.ts';

/** Builds statements for a connection that is there already; who opened it ends its transaction. */
export function kyselyOver(run: (text: string, values: readonly unknown[]) => Promise<Answered>): Kysely<never> {
  const connection = {
    executeQuery: async (compiled: { sql: string; parameters: readonly unknown[] }) => {
      const { rows, rowCount } = await run(compiled.sql, compiled.parameters);
      return { rows: rows as never[], numAffectedRows: BigInt(rowCount) };
    },
    streamQuery: () => {
      throw new Error('streaming is not used inside an act');
    },
  };
  return new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        acquireConnection: async () => connection,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
        releaseConnection: nothing,
        destroy: nothing,
      }),
    },
  });
}

async function nothing(): Promise<void> {}
