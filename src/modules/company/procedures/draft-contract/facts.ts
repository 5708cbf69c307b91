import type { Kysely } from 'kysely';
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
  const same = await tx
    .selectFrom('contract')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('name', '=', name)
    .where('counterpart', '=', counterpart)
    .where('trade_secrets', '=', true)
    .limit(1)
    .executeTakeFirst();
  return { before, secretBefore: before?.trade_secrets === true || same !== undefined };
}
