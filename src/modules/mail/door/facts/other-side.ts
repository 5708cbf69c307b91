import { bareName } from '#kernel/own-name.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type OtherSide, signedNames } from '../rules/other-side.ts';
import type { MailTx } from '../tx.ts';

type Context = Pick<FactsContext<MailTx>, 'tx' | 'unit'>;

/** CARRIER-007: who of this house bears the name that was signed for one of these bodies. */
export async function otherSideOf(
  signature: string | null | undefined,
  theirs: OtherSide['theirs'],
  { tx, unit }: Context,
): Promise<OtherSide> {
  const given = signedNames(signature);
  if (given.length === 0) return { house: [], theirs };
  const people = await tx
    .selectFrom('person')
    .select('name')
    .distinct()
    .where('unit_id', '=', unit.id)
    .where('state', '<>', 'left')
    .orderBy('name')
    .execute();
  return {
    house: people.map(({ name }) => name).filter((name) => given.some((text) => text.endsWith(bareName(name)))),
    theirs,
  };
}
