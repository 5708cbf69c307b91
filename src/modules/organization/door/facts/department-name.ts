import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { isBody } from '#kernel/own-name.ts';
import type { OrganizationDatabase } from '../../tables.ts';
import { outsideNow } from './outside.ts';

/** Whether another department than `own` has the name, or a body outside that is on the list: whose paper is ours goes by these names. */
export async function departmentNameTaken(
  name: string | undefined,
  own: string | null,
  context: Pick<FactsContext<Kysely<OrganizationDatabase>>, 'tx' | 'unit'>,
): Promise<boolean> {
  const { tx, unit } = context;
  const outside = name === undefined ? [] : await outsideNow(context);
  const named = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('name', '=', name ?? '')
    .execute();
  return named.some((one) => one.id !== own) || outside.some((one) => isBody(name ?? '', one.name));
}
