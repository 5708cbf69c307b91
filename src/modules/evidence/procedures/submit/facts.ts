import type { Actor } from '#kernel/actor.ts';
import { actorsOf } from '#kernel/actor-facts.ts';
import type { Digest } from '#kernel/files.ts';
import type { Label } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { RecordRef } from '#kernel/evidence.ts';
import { recordOf, type Tx } from '../../facts.ts';
import { namedIn } from './named.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The record it is to belong to; null as yet. */
  readonly record: RecordRef | null;
  readonly matter: Matter;
  readonly label: Label | null;
  /** Who is named as having seen the paper, as far as there is such a person. */
  readonly witnesses: readonly Actor[];
  /** What lies on the disk under the upload; null when nothing arrived. */
  readonly arrived: Digest | null;
  /** Marks of state secrets in its words. */
  readonly marks: readonly string[];
}

export async function facts(input: Input, { tx, unit, files }: FactsContext<Tx>): Promise<Facts | undefined> {
  const [named] = namedIn(input);
  const record = named ? await recordOf(tx, unit.id, named) : null;
  if (record === undefined) return undefined;
  const { upload, sha256 } = input.file ?? {};
  return {
    record: record && { table: record.table, id: record.id },
    matter: record?.matter ?? { level: 'internal', regime: 'own' },
    label: record?.label ?? null,
    witnesses: await actorsOf(tx, unit.id, input.seen_by),
    arrived: upload && sha256 ? await files.digest(upload, sha256) : null,
    marks: upload && sha256 ? await files.marks(upload, sha256) : [],
  };
}
