/** The baseline migration, from the tables the modules declare. Once a version is released it stands still and changes become new numbers. */
import { baselineSql } from '../../src/server/db/schema.ts';
import { loadModules } from '../../src/server/modules.ts';
import type { Output } from './lib/all.ts';

export async function generate(): Promise<Output[]> {
  const modules = await loadModules();
  return [
    {
      path: 'src/server/db/migrations/0001_baseline.sql',
      content: await baselineSql(modules.tables.values(), [...modules.scans.values()]),
    },
  ];
}
