import type { FactsContext } from '#kernel/procedure.ts';
import { authorsOf, contentFacts, newestOf, type Tx } from '../../facts.ts';
import type { Input } from './schema.ts';

export async function facts(input: Input, { tx, unit, files }: FactsContext<Tx>) {
  const content = await contentFacts(tx, unit.id, input.document);
  if (!content) return undefined;
  const newest = (await newestOf(tx, unit.id, input.document, input.part)) ?? null;
  const authors = content.document.source === 'own' ? await authorsOf(tx, unit.id, input.document) : [];
  const { upload, sha256 } = input;
  const arrived = upload && sha256 ? await files.digest(upload, sha256) : null;
  const marks = upload && sha256 ? await files.marks(upload, sha256) : [];
  const { mark } = content.document;
  const marking = upload && sha256 && mark ? await files.marking(upload, sha256, mark) : null;
  return { ...content, newest, authors, arrived, marks, marking };
}
