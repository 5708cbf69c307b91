import { type Kysely, sql } from 'kysely';
import { civilDay } from '#kernel/civil.ts';
import { inForce } from '#kernel/edition.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { pledged } from '../../clocks.ts';
import type { PeopleDatabase, PledgeTemplate } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly template: PledgeTemplate;
  readonly owed: readonly Obligation[];
  /** He gave his password once more, just now. */
  readonly confirmed: boolean;
}

export async function facts(
  _input: Input,
  { tx, unit, actor, now, settings }: FactsContext<Kysely<PeopleDatabase & ObligationsDatabase>>,
): Promise<Facts | undefined> {
  const texts = await tx.selectFrom('pledge_template').selectAll().where('unit_id', '=', unit.id).execute();
  const template = inForce(texts, civilDay(now));
  if (!template) return undefined;
  const { rows } = await sql<{ confirmed: boolean }>`
    select jingui.confirmed(${60 * setting(settings, 'LAW.confirm_minutes')}) as confirmed`.execute(tx);
  return {
    template,
    owed: await openObligations(tx, unit.id, pledged, actor.id),
    confirmed: rows[0]?.confirmed === true,
  };
}
