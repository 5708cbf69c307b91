import { type Evidence, type Evidenced, evidenceOf } from '#kernel/evidence.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
import type { Outside } from '#modules/organization/door/rules/competent.ts';
import type { DestructionSite } from '../../tables.ts';
import type { Input } from './schema.ts';
import type { DestructionTx } from '../../tx.ts';

export interface Facts extends Evidenced, Outside {
  /** The place as it stands on the list already. */
  readonly known: DestructionSite['id'] | null;
  readonly kind: DestructionSite['kind'];
  readonly certificate: Evidence | null;
}

export async function facts(input: Input, context: FactsContext<DestructionTx>): Promise<Facts> {
  const { tx, unit, settings } = context;
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
    outside: await outsideNow(context),
  };
}
