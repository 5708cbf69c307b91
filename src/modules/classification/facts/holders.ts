import type { HandKind } from '#kernel/custody.ts';
import type { RegimeId } from '#kernel/generated/clauses.ts';
import type { Context } from './secret.ts';

/** A copy whose label follows its document. */
export interface Copy {
  readonly id: string;
  readonly hand: HandKind;
  readonly hand_id: string | null;
  readonly level: number;
  readonly regime: RegimeId;
  readonly scope: readonly string[];
}

/** Copies of a document, locked; without those destroyed, whose rows are frozen. */
export function copiesOf({ tx, unit }: Pick<Context, 'tx' | 'unit'>, document: string): Promise<Copy[]> {
  return tx
    .selectFrom('carrier')
    .select(['id', 'hand', 'hand_id', 'level', 'regime', 'scope'])
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', document)
    .where('hand', '!=', 'destroyed')
    .orderBy('copy_no')
    .forUpdate()
    .execute();
}
