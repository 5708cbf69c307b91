import { type RawBuilder, sql } from 'kysely';

/** What of an import is looked at: the documents laid ready from one number on, up to another. */
export interface Lines {
  readonly unit: string;
  readonly job: string;
  readonly from: number;
  readonly to: number;
}

/** Beyond the number of any document. */
export const toTheEnd = 2 ** 31 - 1;

export function among({ unit, job, from, to }: Lines, as = 'import_item'): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${as}.${column}`);
  return sql`${of('unit_id')} = ${unit} and ${of('job_id')} = ${job} and ${of('n')} >= ${from} and ${of('n')} < ${to}`;
}
