import type pg from 'pg';
import { inTransaction } from '../../db/in-transaction.ts';
import { type OnProgress, silent } from '../../progress.ts';
import { sealAnswers } from './answers.ts';
import { sealFiles } from './files.ts';
import { sealRows } from './rows.ts';
import type { Sealing } from './sealing.ts';

/** Whether nothing that is to be sealed lies in clear. */
export async function isSealed(owner: pg.ClientBase): Promise<boolean> {
  const { rows } = await owner.query<{ sealed: boolean }>(
    'select sealed_at is not null as sealed from jingui.installation',
  );
  return rows[0]?.sealed === true;
}

/**
 * What an installation holds from before its contents were sealed, or from an old backup: files, rows, answers. Before anybody is served; what is
 * cut off goes on with the next start, since what is sealed already is left as it is.
 */
export async function sealExisting(app: Sealing, owner: pg.ClientBase, say: OnProgress = silent): Promise<void> {
  await sealFiles(app, owner, say);
  await sealRows(app, owner, say);
  await sealAnswers(app, owner);
  await inTransaction(owner, () => owner.query('update jingui.installation set sealed_at = now()'));
}
