import type { Body } from '#modules/system/index.ts';
import type { Context } from './secret.ts';

/** The newest version of each part of a document: what is decided upon. */
export async function newestBodies({ tx, unit }: Context, document: string): Promise<readonly Body[]> {
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
