import type { Instant } from '#kernel/json.ts';
import { mayKnow } from '#kernel/label.ts';
import { bareName } from '#kernel/own-name.ts';
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

/** When the same was to be done by him first, even if he reported it done since: what is assigned anew has no new time. */
export async function sameBefore(
  tx: HandsTx,
  unit: string,
  { document, person, what }: { readonly document: string; readonly person: string; readonly what: string },
): Promise<readonly Instant[]> {
  const before = await tx
    .selectFrom('handling')
    .select(['what', 'due_at'])
    .where('unit_id', '=', unit)
    .where('document_id', '=', document)
    .where('person_id', '=', person)
    .execute();
  return before.filter((one) => bareName(one.what) === bareName(what)).map((one) => one.due_at);
}

/** Whether he can still do it and report it done. */
export function canHandle(holder: Holder | undefined, copy: Copy): boolean {
  return holder !== undefined && !['leaving', 'left'].includes(holder.state) && mayKnow(holder, copy);
}
