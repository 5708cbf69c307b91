import { type RecordRef, recordTables } from '#kernel/evidence.ts';
import type { Input } from './schema.ts';

/** The records an input names: one at most makes sense, which a rule demands. */
export function namedIn(input: Input): RecordRef[] {
  return recordTables.flatMap((table) => {
    const id = input[table];
    return id === undefined ? [] : [{ table, id }];
  });
}
