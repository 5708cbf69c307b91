import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { spanOf } from '#kernel/recurring.ts';
import type { OrganizationDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The half-year the meeting counts for. */
  readonly period: string;
  /** Meetings convened in it already. */
  readonly convened: number;
}

export async function facts(
  { held_on }: Input,
  { tx, unit }: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<Facts> {
  const period = spanOf('half_year', held_on).key;
  const meetings = await tx
    .selectFrom('committee_meeting')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('period', '=', period)
    .execute();
  return { period, convened: meetings.length };
}
