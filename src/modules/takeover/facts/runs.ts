import type { ImportJob, ImportRun } from '../tables.ts';
import type { TakeoverTx } from '../tx.ts';

/** What was judged: another judgement lays other documents ready. */
type Judgement = Pick<ImportJob, 'unit_id' | 'id' | 'stamp'>;

/** The run asked for, held until the act is done. */
export async function lockRun(tx: TakeoverTx, unit: string, id: string): Promise<ImportRun | undefined> {
  return tx
    .selectFrom('import_run')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The run of the unit that began last, held: whoever registers a part holds his own and looks whether it still is. */
export async function lockNewest(tx: TakeoverTx, unit: string): Promise<ImportRun | undefined> {
  return tx
    .selectFrom('import_run')
    .selectAll()
    .where('unit_id', '=', unit)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** Where an interrupted run of this judgement stood. */
export async function before(tx: TakeoverTx, { unit_id, id, stamp }: Judgement): Promise<ImportRun | undefined> {
  return tx
    .selectFrom('import_run')
    .selectAll()
    .where('unit_id', '=', unit_id)
    .where('job_id', '=', id)
    .where('stamp', '=', stamp ?? '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
