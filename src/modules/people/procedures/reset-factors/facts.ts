import { type Kysely, sql } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { type AccountFacts, accountFacts } from '../../facts/account.ts';
import type { PeopleDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends AccountFacts {
  /** How many ways of proving himself he has enrolled beside the password. */
  readonly enrolled: number;
}

export async function facts(
  { person }: Input,
  context: FactsContext<Kysely<PeopleDatabase>>,
): Promise<Facts | undefined> {
  const found = await accountFacts({ person }, context);
  if (!found) return undefined;
  const { rows } = await sql<{ enrolled: number }>`select jingui.factor_count(${person}) as enrolled`.execute(
    context.tx,
  );
  return { ...found, enrolled: rows[0]?.enrolled ?? 0 };
}
