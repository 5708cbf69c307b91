import type { Kysely } from 'kysely';
import { dateOf } from '#kernel/calendar.ts';
import { canonical } from '#kernel/canonical.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Json } from '#kernel/json.ts';
import { admissible, allParameters } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Text } from '#kernel/text.ts';
import type { OrganizationDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly known: boolean;
  readonly clause: ClauseId;
  /** What people call it; the key itself where there is no word. */
  readonly named: Text;
  readonly was: Json;
  readonly same: boolean;
  /** Why the value may not be chosen; null when it may. */
  readonly unlawful: Text | null;
  readonly own: { readonly [key: string]: Json };
  readonly version: number;
}

export async function facts(
  { key, value }: Input,
  { tx, unit, settings, regulation, now }: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<Facts | undefined> {
  const row = await tx
    .selectFrom('unit')
    .select(['own', 'version'])
    .where('unit_id', '=', unit.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const found = allParameters(regulation).find((one) => one.key === key);
  const words = regulation.words.parameters[key.split('.').slice(1).join('.')];
  const was = settings.values[key]?.value ?? null;
  return {
    ...row,
    known: found !== undefined,
    // A figure of the law that no clause carries, or no figure at all, is the business of the clause about choosing.
    clause: found?.clause ?? 'ORG-031',
    named: words ?? { zh: key, en: key },
    was,
    same: canonical(was) === canonical(value),
    unlawful: found ? (admissible(regulation, key, value, dateOf(now))?.reason ?? null) : null,
  };
}
