import { type Label, labelIn, levelOf } from '#kernel/label.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { handIn, marked } from '../../clocks.ts';
import type { Carrier, Document } from '../../tables.ts';
import type { DocumentsTx } from './tx.ts';

type Context = FactsContext<DocumentsTx>;

export interface DocumentFacts {
  readonly document: Document;
  readonly matter: Matter;
  readonly label: Label;
}

/** A document, locked; undefined when it is not there or not to be known of. */
export async function documentFacts(
  input: { readonly document: string },
  { tx, unit }: Context,
): Promise<DocumentFacts | undefined> {
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.document)
    .forUpdate()
    .executeTakeFirst();
  if (!document) return undefined;
  return {
    document,
    matter: { level: levelOf(document.level), regime: document.regime },
    label: labelIn(document),
  };
}

export type RunCopy = Pick<
  Carrier,
  'id' | 'code' | 'copy_no' | 'hand' | 'hand_id' | 'since' | 'turn' | 'level' | 'scope' | 'barred'
>;

export async function lastCopyNo({ tx, unit }: Context, documentId: string): Promise<number> {
  const row = await tx
    .selectFrom('carrier')
    .select('copy_no')
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', documentId)
    .orderBy('copy_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.copy_no ?? 0;
}

/** The copies of a document with these numbers, locked. */
export async function copiesOf(
  { tx, unit }: Context,
  documentId: string,
  numbers: readonly number[],
): Promise<RunCopy[]> {
  if (numbers.length === 0) return [];
  return tx
    .selectFrom('carrier')
    .select(['id', 'code', 'copy_no', 'hand', 'hand_id', 'since', 'turn', 'level', 'scope', 'barred'])
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', documentId)
    .where('copy_no', 'in', [...numbers])
    .orderBy('copy_no')
    .forUpdate()
    .execute();
}

/** CLASSIFY-021: what lies in the registry still bears the mark the document had before. */
export async function bearsOldMark({ tx, unit }: Context, document: string): Promise<boolean> {
  const owed = await openObligations(tx, unit.id, marked, document);
  return owed.some((one) => one.cause === causeOf({ hand: 'registry', hand_id: null }));
}

/** The same of one copy, which may have come back from the hand that was to correct it. */
export async function copyBearsOldMark(
  { tx, unit }: Context,
  { id, document_id, hand, hand_id }: Pick<Carrier, 'id' | 'document_id' | 'hand' | 'hand_id'>,
): Promise<boolean> {
  const owed = await openObligations(tx, unit.id, marked, document_id);
  if (owed.length === 0) return false;
  const left = await tx
    .selectFrom('movement')
    .select(['from_kind as hand', 'from_id as hand_id', 'at'])
    .where('unit_id', '=', unit.id)
    .where('carrier_id', '=', id)
    .execute();
  return owed.some(
    ({ cause, opened_at }) =>
      cause === causeOf({ hand, hand_id }) || left.some((from) => from.at >= opened_at && cause === causeOf(from)),
  );
}

function causeOf(from: Parameters<typeof handIn>[0]): string {
  return marked.family + handIn(from);
}
