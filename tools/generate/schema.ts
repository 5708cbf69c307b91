/** The schema as the rooms declare it: what holds data, and what is made anew beside it. */
import { codeSql, tablesSql } from '../../src/server/db/schema.ts';
import { loadModules } from '../../src/server/modules.ts';
import type { Output } from './lib/all.ts';

export async function generate(): Promise<Output[]> {
  const declared = await loadModules();
  const folder = 'src/server/db/generated';
  return [
    { path: `${folder}/tables.sql`, content: await tablesSql(declared.tables.values()) },
    { path: `${folder}/code.sql`, content: await codeSql(declared) },
  ];
}
