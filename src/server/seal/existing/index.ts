import type pg from 'pg';
import type { App } from '../../app.ts';
import { inTransaction } from '../../db/in-transaction.ts';
import { type OnProgress, silent } from '../../progress.ts';
import { sealAnswers } from './answers.ts';
import { sealFiles } from './files.ts';
import { sealRows } from './rows.ts';

/**
 * What an installation holds from before its contents were sealed, or from an old backup: files, rows, answers. Before anybody is served; what is
 * cut off goes on with the next start, since what is sealed already is left as it is.
 */
export async function sealExisting(app: App, owner: pg.ClientBase, say: OnProgress = silent): Promise<void> {
  if (app.halted() || app.keys.state() === 'sealed') return;
  const { rows } = await owner.query<{ sealed_at: Date | null }>('select sealed_at from jingui.installation');
  if (rows[0]?.sealed_at) return;
  await sealFiles(app, owner, say);
  await sealRows(app, owner, say);
  await sealAnswers(app, owner);
  await inTransaction(owner, () => owner.query('update jingui.installation set sealed_at = now()'));
}
