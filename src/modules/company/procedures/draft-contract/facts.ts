import type { Kysely } from 'kysely';
import { bareName } from '#kernel/own-name.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { CompanyDatabase, Contract } from '../../tables.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(
  { contract: id, name, counterpart }: Input,
  { tx, unit }: FactsContext<Kysely<CompanyDatabase>>,
): Promise<Facts | undefined> {
  const before: Contract | null | undefined = id
    ? await tx
        .selectFrom('contract')
        .selectAll()
        .where('unit_id', '=', unit.id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : null;
  if (before === undefined) return undefined;
  const secret = await tx
    .selectFrom('contract')
    .select(['name', 'counterpart'])
    .where('unit_id', '=', unit.id)
    .where('trade_secrets', '=', true)
    .execute();
  const secretBefore = secret.some((one) => isDraftOf(one, { name, counterpart }));
  return { before, secretBefore: before?.trade_secrets === true || secretBefore };
}

type Called = Pick<Contract, 'name' | 'counterpart'>;

/** The same contract with the same party, however it is written and whatever stands behind its name. */
function isDraftOf(one: Called, other: Called): boolean {
  if (bareName(one.counterpart) !== bareName(other.counterpart)) return false;
  const [name, called] = [bareName(one.name), bareName(other.name)];
  return name.includes(called) || called.includes(name);
}
