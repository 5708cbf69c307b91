import { type Evidence, evidenceOf } from '#kernel/evidence.ts';
import { plusMinutes } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { HandsTx } from '../tx.ts';

/** The picture of a signature: of this person, kept at this desk some minutes ago, and not used yet; anything else is none. */
export async function drawnBy(
  person: string,
  id: string | undefined,
  { tx, unit, actor, now, settings }: Pick<FactsContext<HandsTx>, 'tx' | 'unit' | 'actor' | 'now' | 'settings'>,
): Promise<Pick<Evidence, 'id' | 'sha256'> | null> {
  const kept = await evidenceOf(tx, unit.id, id);
  if (!kept || kept.object_table !== 'person' || kept.object_id !== person) return null;
  if (kept.by !== actor.id || kept.upload === null || kept.sha256 === null) return null;
  if (plusMinutes(kept.at, setting(settings, 'LAW.confirm_minutes')) < now) return null;
  const used = await tx
    .selectFrom('loan_receipt')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('evidence_id', '=', kept.id)
    .executeTakeFirst();
  return used ? null : { id: kept.id, sha256: kept.sha256 };
}
