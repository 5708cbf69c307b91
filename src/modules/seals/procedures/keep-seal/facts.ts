import type { Kysely } from 'kysely';
import { bareName } from '#kernel/own-name.ts';
import type { Actor } from '#kernel/actor.ts';
import { actorsOf } from '#kernel/actor-facts.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { Seal, SealsDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The seal of this name that is filed already. */
  readonly filed: Seal | null;
  readonly keeper: Actor | null;
}

export async function facts(
  { name, keeper: id, department }: Input,
  { tx, unit }: FactsContext<Kysely<SealsDatabase & OrganizationDatabase>>,
): Promise<Facts | undefined> {
  const seals = await tx.selectFrom('seal').selectAll().where('unit_id', '=', unit.id).forUpdate().execute();
  const filed = seals.find((one) => bareName(one.name) === bareName(name));
  const keeper = id ? (await actorsOf(tx, unit.id, [id]))[0] : null;
  const keeping = department
    ? await tx
        .selectFrom('department')
        .select('id')
        .where('unit_id', '=', unit.id)
        .where('id', '=', department)
        .executeTakeFirst()
    : null;
  if (keeper === undefined || keeping === undefined) return undefined;
  return { filed: filed ?? null, keeper };
}
