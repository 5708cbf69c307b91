import type { CarrierKind } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Taking } from '../rules/taking.ts';
import type { Document } from '../tables.ts';
import type { TakingForm } from '../taking-forms.ts';
import { originatorsOf } from './originators.ts';
import type { CarriersTx } from './tx.ts';

export async function takingOf(
  { tx, unit }: Pick<FactsContext<CarriersTx>, 'tx' | 'unit'>,
  { id, source, issuer_rank }: Document,
  kinds: readonly CarrierKind[],
  form: TakingForm,
): Promise<Taking> {
  const issuers = (await originatorsOf(tx, unit, [id]))(id);
  return { kinds, source, issuer_rank, issuers, form };
}
