import type { Kysely } from 'kysely';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase, PledgeTemplate } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly template: PledgeTemplate;
  readonly owed: readonly Obligation[];
}

export async function facts(
  { template: id }: Input,
  { tx, unit, actor }: FactsContext<Kysely<PeopleDatabase & ObligationsDatabase>>,
): Promise<Facts | undefined> {
  const template = await tx
    .selectFrom('pledge_template')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .where('published_at', 'is not', null)
    .executeTakeFirst();
  return template && { template, owed: await openObligations(tx, unit.id, 'PEOPLE-005', actor.id) };
}
