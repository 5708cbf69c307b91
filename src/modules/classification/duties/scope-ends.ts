import { dateOf } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import { rescope } from '../effects/relabel.ts';
import { copiesOf } from '../facts/holders.ts';
import type { Tx } from '../facts/secret.ts';
import { scopeGrant } from '../tables.ts';

/**
 * CLASSIFY-019: who was added for a time is removed when it is over, unless the scope itself or another grant holds him by now.
 * By hand: nothing is owed, the grant ends with its date.
 */
export const scopeEnds = defineDuty<Tx>({
  id: 'classification.scope-ends',
  clauses: ['CLASSIFY-019'],
  run: async ({ tx, unit, now, newId }) => {
    const over = await tx
      .selectFrom('scope_grant as g')
      .innerJoin('document as d', (join) =>
        join.onRef('d.unit_id', '=', 'g.unit_id').onRef('d.id', '=', 'g.document_id'),
      )
      .leftJoin('draft as p', (join) => join.onRef('p.unit_id', '=', 'd.unit_id').onRef('p.id', '=', 'd.id'))
      .select(['g.id', 'g.document_id', 'g.token', 'd.scope', 'p.need'])
      .where('g.unit_id', '=', unit.id)
      .where('g.removed_at', 'is', null)
      .where('g.until', '<', dateOf(now))
      .orderBy('g.id')
      .limit(200)
      .execute();
    const ops: RowOp[] = [];
    for (const document of new Set(over.map((one) => one.document_id))) {
      const ended = over.filter((one) => one.document_id === document);
      const { scope = [], need } = ended[0] ?? {};
      const kept = new Set([...(need ?? []), ...(await stillGranted(tx, unit.id, document, ended))]);
      const gone = ended.map((one) => one.token).filter((token) => !kept.has(token));
      const copies = gone.length > 0 ? await copiesOf({ tx, unit }, document) : [];
      if (gone.length > 0)
        ops.push(
          ...rescope({ id: document, scope }, copies, (tokens) => tokens.filter((token) => !gone.includes(token))),
        );
      for (const one of ended) {
        ops.push(update(scopeGrant, one.id, { removed_at: now }, { removed_at: null }));
        const object = { table: 'document', id: document };
        const to = { role: 'registry_clerk' } as const;
        ops.push(raise({ id: newId(), clause: 'CLASSIFY-019', to, object, kind: 'scope_ended', at: now }));
      }
    }
    return ops;
  },
});

async function stillGranted(tx: Tx, unit: string, document: string, ended: readonly { readonly id: string }[]) {
  const rows = await tx
    .selectFrom('scope_grant')
    .select('token')
    .where('unit_id', '=', unit)
    .where('document_id', '=', document)
    .where('removed_at', 'is', null)
    .where(
      'id',
      'not in',
      ended.map((one) => one.id),
    )
    .execute();
  return rows.map((row) => row.token);
}
