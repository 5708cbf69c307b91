import type { CarrierKind } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Taking } from '../door/rules/taking.ts';
import type { Document } from '#modules/documents/index.ts';
import type { TakingForm } from '#modules/documents/door/taking-forms.ts';
import { originatorsOf } from '../door/facts/originators.ts';
import type { MakingTx } from '../tx.ts';

export async function takingOf(
  { tx, unit }: Pick<FactsContext<MakingTx>, 'tx' | 'unit'>,
  { id, source, issuer_rank }: Document,
  kinds: readonly CarrierKind[],
  form: TakingForm,
): Promise<Taking> {
  const issuers = (await originatorsOf(tx, unit, [id]))(id);
  return { kinds, source, issuer_rank, issuers, form };
}
