import type { Kysely } from 'kysely';
import { type Evidenced, type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { outsideNow } from '../../door/facts/outside.ts';
import type { Outside } from '../../door/rules/competent.ts';
import type { OrganizationDatabase, OutsideUnit } from '../../tables.ts';
import { aboveOf } from './above.ts';
import type { Input } from './schema.ts';

export interface Facts extends Evidenced, Outside {
  /** Its line on the list, if it stands there now. */
  readonly standing: OutsideUnit | null;
}

export async function facts(
  { name, serves, above, evidence_id }: Input,
  context: FactsContext<Kysely<OrganizationDatabase & EvidenceDatabase>>,
): Promise<Facts> {
  const { tx, unit } = context;
  const outside = await outsideNow(context);
  const standing = outside.find(
    (one) => one.name === name && one.serves === serves && one.above === aboveOf({ serves, above }),
  );
  return { standing: standing ?? null, outside, evidence: await evidenceOf(tx, unit.id, evidence_id) };
}
