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

export type Labelled = Pick<Document, 'id' | 'level' | 'regime' | 'scope'>;

const found = ({ level, regime, scope }: Labelled) => ({ level, regime, scope });

/** Gives a document its level, mark and scope; the labels of its copies follow. */
export function relabel(
  before: Labelled,
  copies: readonly Copy[],
  { level, regime, scope, ...rest }: Verdicted,
): RowOp[] {
  const label = { level: levelRank[level], regime, scope };
  const sequence = levelRank[level] >= levelRank.confidential ? ('classified' as const) : ('ordinary' as const);
  return [
    update(document, before.id, { ...rest, ...label, sequence }, found(before)),
    ...copies.map((copy) => update(carrier, copy.id, label, found(copy))),
  ];
}

/** Lets somebody know, or no longer, without touching level or mark. */
export function rescope(
  { id, scope: before }: Pick<Document, 'id' | 'scope'>,
  copies: readonly Copy[],
  scope: readonly string[],
): RowOp[] {
  return [
    update(document, id, { scope }, { scope: before }),
    ...copies.map((copy) => update(carrier, copy.id, { scope }, { scope: copy.scope })),
  ];
}
