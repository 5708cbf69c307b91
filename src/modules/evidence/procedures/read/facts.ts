import type { Digest } from '#kernel/files.ts';
import type { Label } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { type Evidence, evidenceOf } from '#kernel/evidence.ts';
import { recordOf, type Tx } from '../../facts.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly evidence: Evidence;
  readonly file: StoredFile;
  readonly matter: Matter;
  readonly label: Label | null;
  /** What lies on the disk now. */
  readonly found: Digest | null;
}

interface StoredFile extends Digest {
  readonly name: string;
  readonly upload: string;
}

/** Absent where there is no file: a paper is read on its shelf. */
export async function facts(asked: Input, { tx, unit, files }: FactsContext<Tx>): Promise<Facts | undefined> {
  const evidence = await evidenceOf(tx, unit.id, asked.evidence);
  const file = evidence && fileOf(evidence);
  if (!evidence || !file) return undefined;
  const { object_table: table, object_id: id } = evidence;
  const record = table && id ? await recordOf(tx, unit.id, { table, id }) : null;
  return {
    evidence,
    file,
    matter: record?.matter ?? { level: 'internal', regime: 'own' },
    label: record?.label ?? null,
    found: await files.digest(file.upload, file.sha256),
  };
}

function fileOf({ file_name: name, upload, sha256, size }: Evidence): StoredFile | null {
  return name !== null && upload !== null && sha256 !== null && size !== null ? { name, upload, sha256, size } : null;
}
