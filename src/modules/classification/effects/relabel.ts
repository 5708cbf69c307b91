import { type RowOp, update } from '#kernel/effect.ts';
import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { levelRank } from '#kernel/label.ts';
import type { Period } from '#kernel/period.ts';
import { carrier, type Document, document } from '#modules/documents/index.ts';
import type { Copy } from '../facts/holders.ts';

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

/** Gives a document its level, mark and scope; the labels of its copies follow. */
export function relabel(id: string, copies: readonly Copy[], { level, regime, scope, ...rest }: Verdicted): RowOp[] {
  const label = { level: levelRank[level], regime, scope };
  return [
    update(document, id, {
      ...rest,
      ...label,
      sequence: levelRank[level] >= levelRank.confidential ? 'classified' : 'ordinary',
    }),
    ...copies.map((copy) => update(carrier, copy.id, label)),
  ];
}

/** Lets somebody know, or no longer, without touching level or mark. */
export function rescope(id: string, copies: readonly Copy[], scope: readonly string[]): RowOp[] {
  return [update(document, id, { scope }), ...copies.map((copy) => update(carrier, copy.id, { scope }))];
}
