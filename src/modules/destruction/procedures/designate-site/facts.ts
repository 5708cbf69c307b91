import { type Evidence, type Evidenced, evidenceOf } from '#kernel/evidence.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { DestructionSite } from '../../tables.ts';
import type { Input } from './schema.ts';
import type { DestructionTx } from '../../tx.ts';

export interface Facts extends Evidenced {
  /** The place as it stands on the list already. */
  readonly known: DestructionSite['id'] | null;
  readonly kind: DestructionSite['kind'];
  readonly certificate: Evidence | null;
}

export async function facts(input: Input, { tx, unit, settings }: FactsContext<DestructionTx>): Promise<Facts> {
  const known = await tx
    .selectFrom('destruction_site')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('name', '=', input.name)
    .forUpdate()
    .executeTakeFirst();
  return {
    known: known?.id ?? null,
    kind: input.kind ?? setting(settings, 'CARRIER-062.site'),
    evidence: await evidenceOf(tx, unit.id, input.evidence_id),
    certificate: await evidenceOf(tx, unit.id, input.certificate_id),
  };
}
