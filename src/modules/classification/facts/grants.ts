import type { Context } from './secret.ts';

/** By which tokens somebody was added to the scopes of documents and not yet removed (CLASSIFY-019). */
export function grantsOf(
  { tx, unit }: { readonly tx: Context['tx']; readonly unit: { readonly id: string } },
  documents: readonly string[],
): Promise<{ document_id: string; token: string }[]> {
  return tx
    .selectFrom('scope_grant')
    .select(['document_id', 'token'])
    .where('unit_id', '=', unit.id)
    .where('document_id', 'in', [...documents])
    .where('removed_at', 'is', null)
    .execute();
}
