import { sql } from 'kysely';
import type { Marking } from '#kernel/mark-scan.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { textMarking } from '#kernel/text-file.ts';
import type { Document } from '../../tables.ts';
import type { DocumentsTx } from './tx.ts';

export interface PrintFile {
  /** CLASSIFY-017: how what lies here of it bears the mark of the document; see `textMarking`. */
  readonly marking: Marking | null;
}

export async function printFile(
  { id, mark }: Pick<Document, 'id' | 'mark'>,
  { tx, unit, files }: FactsContext<DocumentsTx>,
): Promise<PrintFile> {
  const { rows } = await sql<{ part: string; upload: string; sha256: string }>`
    select distinct on (part) part, upload, sha256 from body where unit_id = ${unit.id} and document_id = ${id}
    order by part, version desc`.execute(tx);
  return { marking: await textMarking(files, rows, mark) };
}
