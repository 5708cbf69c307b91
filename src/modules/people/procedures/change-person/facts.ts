import type { Kysely } from 'kysely';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { regraded } from '../../clocks.ts';
import { type AccountFacts, accountFacts } from '../../facts/account.ts';
import type { Department } from '#modules/organization/index.ts';
import type { PeopleDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends AccountFacts {
  readonly from: Department | null;
  readonly to: Department | null;
  /** Reviews of his grade still owed from an earlier change (PEOPLE-003). */
  readonly reviews: readonly Obligation[];
}

export async function facts(
  { person, department }: Input,
  context: FactsContext<Kysely<PeopleDatabase & ObligationsDatabase>>,
): Promise<Facts | undefined> {
  const found = await accountFacts({ person }, context);
  if (!found) return undefined;
  const { tx, unit } = context;
  const wanted = [department, found.person.department_id].filter((id) => typeof id === 'string');
  const departments =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('department')
          .selectAll()
          .where('unit_id', '=', unit.id)
          .where('id', 'in', wanted)
          .execute();
  const to = departments.find(({ id }) => id === department) ?? null;
  if (department !== undefined && to === null) return undefined;
  const from = departments.find(({ id }) => id === found.person.department_id) ?? null;
  return { ...found, from, to, reviews: await openObligations(tx, unit.id, regraded, person) };
}
