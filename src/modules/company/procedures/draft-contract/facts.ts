import { type Kysely, sql } from 'kysely';
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
  return { before, secretBefore: before?.trade_secrets === true || (await secretBlindly(tx, name, counterpart)) };
}

/** The same contract with the same party, whoever drafted it, however it is written and whatever stands behind its name. */
async function secretBlindly(tx: Kysely<CompanyDatabase>, name: string, counterpart: string): Promise<boolean> {
  const { rows } = await sql<{ secret: boolean }>`
    select jingui.drafted_as_secret(${name}, ${counterpart}) as secret`.execute(tx);
  return rows[0]?.secret ?? false;
}
