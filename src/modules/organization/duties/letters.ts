import { type Kysely, sql } from 'kysely';
import { defineDuty } from '#kernel/duty.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { oblige, type ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import { lettered } from '../clocks.ts';
import { signsLetter } from '../rules/letter.ts';
import type { OrganizationDatabase } from '../tables.ts';

type Tx = Kysely<OrganizationDatabase & ObligationsDatabase>;

interface Signer {
  readonly id: string;
  readonly leadership: boolean;
  readonly department_id: string | null;
  readonly roles: readonly RoleId[];
  readonly until: Instant | null;
}

/** ORG-014: whoever must sign and has no letter, or one that ends within the reminder's days, owes a signature by its end. */
export const letters = defineDuty<Tx>({
  id: 'organization.letters',
  clauses: ['ORG-014'],
  run: async ({ tx, unit, settings, now, newId }) => {
    const days = setting(settings, 'ORG-014.renew_remind_days') * 86_400_000;
    const soon = new Date(Date.parse(now) + days).toISOString();
    const signers = (await signersOf(tx, unit.id, now)).filter((one) => signsLetter(one, settings));
    const owing = new Set((await openObligations(tx, unit.id, lettered)).map((one) => one.object_id));
    return signers
      .filter((one) => !owing.has(one.id) && (one.until === null || one.until <= soon))
      .map((one) =>
        oblige(lettered, {
          id: newId(),
          owner: { person: one.id },
          department: one.department_id,
          object: one.id,
          of: one.until?.slice(0, 10) ?? 'first',
          at: now,
          due: one.until !== null && one.until > now ? one.until : soon,
        }),
      );
  },
});

function signersOf(tx: Tx, unit: string, now: Instant): Promise<Signer[]> {
  return tx
    .selectFrom('person as p')
    .leftJoin('appointment as a', (join) =>
      join
        .onRef('a.unit_id', '=', 'p.unit_id')
        .onRef('a.person_id', '=', 'p.id')
        .on(sql<boolean>`(a.until is null or a.until > ${now}::timestamptz)`),
    )
    .leftJoin('letter as l', (join) => join.onRef('l.unit_id', '=', 'p.unit_id').onRef('l.person_id', '=', 'p.id'))
    .select(['p.id', 'p.leadership', 'p.department_id'])
    .select(sql<RoleId[]>`array_remove(array_agg(distinct a.role), null)`.as('roles'))
    .select(({ fn }) => fn.max('l.valid_until').as('until'))
    .where('p.unit_id', '=', unit)
    .where('p.state', '=', 'active')
    .groupBy(['p.id', 'p.leadership', 'p.department_id'])
    .execute();
}
