import type { Kysely } from 'kysely';
import type { EvidenceDatabase, RecordRef, RecordTable } from '#kernel/evidence.ts';
import type { Label } from '#kernel/label.ts';
import type { Matter } from '#kernel/verdict.ts';
import { assumedLevel } from '#modules/incidents/index.ts';

/** A record of any kind as evidence looks at it: most bear a label, people and findings none. */
interface RecordRow extends Partial<Label> {
  readonly unit_id: string;
  readonly id: string;
  /** Of an incident: false where nobody could tell its level. */
  readonly level_told?: boolean;
  /** Of a person. */
  readonly state?: string;
}

export type Tx = Kysely<EvidenceDatabase & Readonly<Record<RecordTable, RecordRow>>>;

export interface EvidenceRecord extends RecordRef {
  readonly matter: Matter;
  readonly label: Label | null;
}

/** The record evidence is to belong to; undefined where there is none, or none that may be known of. */
export async function recordOf(tx: Tx, unit: string, { table, id }: RecordRef): Promise<EvidenceRecord | undefined> {
  const row = await tx
    .selectFrom(table as 'case')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { level, regime, scope, barred, level_told = true } = row;
  if (level === undefined || !regime || !scope || !barred)
    return { table, id, matter: { level: 'internal', regime: 'own' }, label: null };
  return {
    table,
    id,
    matter: { level: assumedLevel({ level, regime, level_told }), regime },
    label: { level, regime, scope, barred },
  };
}
