import type { PlannedDocument } from '../door/sheet/plan.ts';
import type { ImportJob } from '../tables.ts';
import type { TakeoverTx } from '../tx.ts';

/** A document of an import as it was laid ready, and its number in it. */
export interface LaidReady {
  readonly n: number;
  readonly body: PlannedDocument;
}

/** The next documents of an import, from one number on. They are what they were when the file was judged. */
export async function laidReady(
  tx: TakeoverTx,
  { unit_id, id }: Pick<ImportJob, 'unit_id' | 'id'>,
  from: number,
  most: number,
): Promise<readonly LaidReady[]> {
  const rows = await tx
    .selectFrom('import_item')
    .select(['n', 'body'])
    .where('unit_id', '=', unit_id)
    .where('job_id', '=', id)
    .where('n', '>=', from)
    .orderBy('n')
    .limit(most)
    .execute();
  return rows.map(({ n, body }) => ({ n, body: body as unknown as PlannedDocument }));
}

/** All that are left, some thousand at a time: a ledger may have more than one wants in memory. */
export async function* allLaidReady(
  tx: TakeoverTx,
  job: Pick<ImportJob, 'unit_id' | 'id'>,
  from: number,
): AsyncGenerator<PlannedDocument> {
  for (let next = from; ; ) {
    const some = await laidReady(tx, job, next, 1000);
    for (const { body } of some) yield body;
    const last = some.at(-1);
    if (!last) return;
    next = last.n + 1;
  }
}
