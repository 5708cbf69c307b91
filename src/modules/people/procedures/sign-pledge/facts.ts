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
  const published = tx
    .selectFrom('pledge_template')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  const template = await (id === undefined ? published : published.where('id', '=', id)).executeTakeFirst();
  return template && { template, owed: await openObligations(tx, unit.id, 'PEOPLE-005', actor.id) };
}
