import type { Marking } from '#kernel/mark-scan.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { textMarking } from '#kernel/text-file.ts';
import type { Document } from '../../tables.ts';
import { newestBodies } from './bodies.ts';
import type { DocumentsTx } from './tx.ts';

export interface PrintFile {
  /** CLASSIFY-017: how what lies here of it bears the mark of the document; see `textMarking`. */
  readonly marking: Marking | null;
}

export async function printFile(
  { id, mark }: Pick<Document, 'id' | 'mark'>,
  context: FactsContext<DocumentsTx>,
): Promise<PrintFile> {
  return { marking: await textMarking(context.files, await newestBodies(context, id), mark) };
}
