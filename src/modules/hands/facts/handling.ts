import { mayKnow } from '#kernel/label.ts';
import type { Handling } from '../tables.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { HandsTx } from '../tx.ts';

/** What is assigned about the document and not done yet. */
export async function openHandlings(tx: HandsTx, unit: string, document: string): Promise<Handling[]> {
  return tx
    .selectFrom('handling')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('document_id', '=', document)
    .where('status', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Whether he can still do it and report it done. */
export function canHandle(holder: Holder | undefined, copy: Copy): boolean {
  return holder !== undefined && !['leaving', 'left'].includes(holder.state) && mayKnow(holder, copy);
}
