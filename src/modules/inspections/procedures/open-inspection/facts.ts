import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { ChecklistItem } from '#kernel/lists.ts';
import { type PeopleDatabase, staffNow } from '#modules/people/index.ts';
import { checklistFor } from '../../checklist.ts';
import { inspectorRoles } from '../../rules/office.ts';
import type { Input } from './schema.ts';

export interface OpenFacts {
  /** Inspectors named who are nobody of the unit's. */
  readonly unknown: readonly string[];
  /** Inspectors named who hold an office of the leading group or the secrecy office. */
  readonly officers: readonly string[];
  /** Which edition of the list counts that day, and its items for this unit; null where there is none. */
  readonly checklist: { readonly edition: number; readonly items: readonly ChecklistItem[] } | null;
}

export async function facts(
  { scope, started_on, inspectors }: Input,
  { tx, unit, now, settings }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<OpenFacts> {
  const checklist = checklistFor(scope, started_on, { unit, settings });
  if (inspectors.length === 0) return { unknown: [], officers: [], checklist };
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', 'in', inspectors)
    .where('state', '=', 'active')
    .execute();
  const { all } = await staffNow(tx, { unit, now });
  const offices = new Set(inspectorRoles.flatMap((role) => all(role)));
  return {
    unknown: inspectors.filter((id) => !found.some((one) => one.id === id)),
    officers: inspectors.filter((id) => offices.has(id)),
    checklist,
  };
}
