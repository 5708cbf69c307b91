import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';

/**
 * Offices whose signature whoever asks waits for in matters of his own, the one this act carries out apart; that of a head where it is
 * for one of these departments.
 */
export async function awaitedRoles<D extends CasesDatabase>(
  departments: readonly (string | null)[],
  { tx, unit, actor, case: permit }: FactsContext<Kysely<D>>,
): Promise<readonly RoleId[]> {
  const waiting = await (tx as unknown as Kysely<CasesDatabase>)
    .selectFrom('case as k')
    .innerJoin('case_step as s', (join) =>
      join.onRef('s.unit_id', '=', 'k.unit_id').onRef('s.case_id', '=', 'k.id').onRef('s.round', '=', 'k.round'),
    )
    .select('s.role')
    .distinct()
    .where('k.unit_id', '=', unit.id)
    .where('k.initiator', '=', actor.id)
    .where('k.status', '=', 'open')
    .where('k.id', '<>', permit?.id ?? '')
    .where('s.status', '=', 'waiting')
    .where((eb) => eb.or([eb('s.role', '<>', 'dept_head'), eb('k.department_id', 'in', ['', ...departments])]))
    .orderBy('s.role')
    .execute();
  return waiting.map(({ role }) => role);
}
