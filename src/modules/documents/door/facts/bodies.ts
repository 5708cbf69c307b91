import type { FactsContext } from '#kernel/procedure.ts';
import type { Body } from '../../tables.ts';
import type { DocumentsTx } from './tx.ts';

/** The newest version of each part of a document. */
export async function newestBodies(
  { tx, unit }: Pick<FactsContext<DocumentsTx>, 'tx' | 'unit'>,
  document: string,
): Promise<readonly Body[]> {
  return tx
    .selectFrom('body')
    .selectAll()
    .distinctOn('part')
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', document)
    .orderBy('part')
    .orderBy('version', 'desc')
    .execute();
}
