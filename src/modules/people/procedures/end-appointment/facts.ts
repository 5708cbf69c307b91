import type { Case, CasesDatabase } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Appointee, appointee } from '../../facts/appointee.ts';
import { awaitedRoles } from '../../facts/awaited.ts';
import type { PeopleTx } from '../../tx.ts';
import type { Input } from './schema.ts';

type Tx = PeopleTx<CasesDatabase>;

export interface Facts extends Appointee {
  readonly awaited: readonly RoleId[];
  /** Approvals not used up that he signed by the office, as far as whoever asks may see them. */
  readonly signed: readonly Pick<Case, 'id' | 'used'>[];
}

export async function facts(wanted: Input, context: FactsContext<Tx>): Promise<Facts | undefined> {
  const found = await appointee(wanted.person, context);
  if (!found) return undefined;
  const signed = wanted.void_signatures ? await signedBy(wanted, context) : [];
  return { ...found, signed, awaited: await awaitedRoles(found.headOf, context) };
}

function signedBy({ person, role }: Input, { tx, unit }: FactsContext<Tx>): Promise<Pick<Case, 'id' | 'used'>[]> {
  return tx
    .selectFrom('case as k')
    .innerJoin('case_step as s', (join) =>
      join.onRef('s.unit_id', '=', 'k.unit_id').onRef('s.case_id', '=', 'k.id').onRef('s.round', '=', 'k.round'),
    )
    .select(['k.id', 'k.used'])
    .distinct()
    .where('k.unit_id', '=', unit.id)
    .where('k.status', '=', 'approved')
    .where('s.status', '=', 'signed')
    .where('s.decided_by', '=', person)
    .where('s.role', '=', role)
    .execute();
}
