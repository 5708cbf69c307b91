import { type RowOp, update } from '#kernel/effect.ts';
import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { levelRank } from '#kernel/label.ts';
import type { Period } from '#kernel/period.ts';
import { carrier, type Document, document } from '#modules/documents/index.ts';
import type { Copy } from '../facts/holders.ts';
import { sameScope } from '../scope.ts';

/** What a decision makes of a document. */
export interface Verdicted {
  readonly level: LevelId;
  readonly regime: RegimeId;
  readonly period: Period | null;
  readonly mark: string;
  readonly expires_on: string | null;
  readonly scope: readonly string[];
  readonly status?: Document['status'];
  readonly reviewed_at?: string;
}

export type Labelled = Pick<Document, 'id' | 'level' | 'regime' | 'scope' | 'status' | 'mark'>;

const found = ({ level, regime, scope }: Omit<Labelled, 'status' | 'mark'>) => ({ level, regime, scope });

/**
 * Gives a document its level, mark and scope; the labels of its copies follow. A copy that was narrowed (CARRIER-031) is widened by no
 * change that leaves the scope as it is.
 */
export function relabel(
  before: Labelled,
  copies: readonly Copy[],
  { level, regime, scope, ...rest }: Verdicted,
): RowOp[] {
  const label = { level: levelRank[level], regime, scope };
  const sequence = levelRank[level] >= levelRank.confidential ? ('classified' as const) : ('ordinary' as const);
  return [
    update(
      document,
      before.id,
      { ...rest, ...label, sequence },
      { ...found(before), status: before.status, mark: before.mark },
    ),
    ...copies.map((copy) => {
      const kept = sameScope(scope, before.scope) ? copy.scope : scope;
      return update(carrier, copy.id, { ...label, scope: kept }, found(copy));
    }),
  ];
}

/** Lets somebody know, or no longer, without touching level or mark. */
export function rescope(
  { id, scope: before }: Pick<Document, 'id' | 'scope'>,
  copies: readonly Copy[],
  to: (scope: readonly string[]) => readonly string[],
): RowOp[] {
  return [
    update(document, id, { scope: to(before) }, { scope: before }),
    ...copies.map((copy) => update(carrier, copy.id, { scope: to(copy.scope) }, { scope: copy.scope })),
  ];
}
